package org.rapporteur.web.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Role;
import org.rapporteur.storage.Images;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Etag;

/** What the federation looks like on pages and paper. */
@Path("/brand")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class BrandResource {

    /** The federation's name in one language. */
    public record BrandName(
            @Schema(required = true) String language,
            @Schema(required = true) String name) {}

    /**
     * The brand.
     *
     * @param names in the order of the masthead
     * @param accent the colour of words, {@code #rrggbb}
     * @param ornament the colour of bars and rules, {@code #rrggbb}; left out, it is the accent
     * @param typeface serif or sans; left out, it is serif
     * @param logo SHA-256 of a stored PNG
     * @param paper a4 or letter
     * @param symbolPrefix what the symbols of new reports begin with
     * @param version what a change must name; in a change {@code If-Match} may say it instead
     */
    public record BrandView(
            @Schema(required = true) List<BrandName> names,
            @Schema(required = true) String website,
            @Schema(required = true) String accent,
            @Nullable String ornament,
            @Nullable String typeface,
            @Nullable String logo,
            @Schema(required = true) String paper,
            @Schema(required = true) String symbolPrefix,
            @Nullable Long version) {

        static BrandView of(Brand brand, long version) {
            return new BrandView(
                    brand.names().entrySet().stream()
                            .map(entry -> new BrandName(entry.getKey().tag(), entry.getValue()))
                            .toList(),
                    brand.website().toString(),
                    brand.accent(),
                    brand.ornament(),
                    Given.word(brand.typeface()),
                    brand.logo().orElse(null),
                    Given.word(brand.paper()),
                    brand.symbolPrefix(),
                    version);
        }

        Brand brand() {
            Map<Language, String> byLanguage = new LinkedHashMap<>();
            Given.required("names", names)
                    .forEach(name -> byLanguage.put(
                            Language.of(Given.required("names.language", name.language())),
                            Given.required("names.name", name.name())));
            String ofWords = Given.required("accent", accent);
            return new Brand(
                    byLanguage,
                    address(Given.required("website", website)),
                    ofWords,
                    ornament == null ? ofWords : ornament,
                    Given.optional(Brand.Typeface.class, "typeface", typeface).orElse(Brand.Typeface.SERIF),
                    Optional.ofNullable(logo),
                    Given.value(Brand.Paper.class, "paper", paper),
                    Given.required("symbolPrefix", symbolPrefix));
        }

        private static URI address(String text) {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw DomainException.invalid("brand.website", "address", text);
            }
        }
    }

    @Inject
    private Brands brands;

    @Inject
    private Images images;

    @GET
    @PermitAll
    @Operation(operationId = "brand", summary = "What the federation looks like on pages and paper")
    @APIResponse(
            responseCode = "200",
            description = "The brand",
            content = @Content(schema = @Schema(implementation = BrandView.class)))
    public Response view() {
        long version = brands.version();
        return Response.ok(BrandView.of(brands.current(), version))
                .header(HttpHeaders.ETAG, Etag.ofVersion(version))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "changeBrand", summary = "Change the brand; PDFs already published stay as they are")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "200",
            description = "The brand",
            content = @Content(schema = @Schema(implementation = BrandView.class)))
    public Response change(BrandView given, @Context HttpHeaders headers) {
        BrandView wanted = Given.required("brand", given);
        Brand brand = wanted.brand();
        brand.logo().filter(logo -> images.find(logo).isEmpty()).ifPresent(logo -> {
            throw DomainException.invalid("brand.logo", "logo", logo);
        });
        brands.change(BaseVersion.of(wanted.version(), headers), brand);
        return view();
    }
}
