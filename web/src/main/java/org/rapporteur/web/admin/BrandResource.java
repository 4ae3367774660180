package org.rapporteur.web.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.BrandDraft;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.BrandDesk;
import org.rapporteur.security.Role;
import org.rapporteur.storage.Images;
import org.rapporteur.storage.StoredImage;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Etag;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

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

        BrandDraft draft() {
            Map<Language, String> byLanguage = new LinkedHashMap<>();
            Given.required("names", names)
                    .forEach(name -> byLanguage.put(
                            Language.of(Given.required("names.language", name.language())),
                            Given.required("names.name", name.name())));
            String ofWords = Given.required("accent", accent);
            return new BrandDraft(
                    byLanguage,
                    Given.required("website", website),
                    ofWords,
                    ornament == null ? ofWords : ornament,
                    Given.optional(Brand.Typeface.class, "typeface", typeface).orElse(Brand.Typeface.SERIF),
                    Optional.ofNullable(logo),
                    Given.value(Brand.Paper.class, "paper", paper),
                    Given.required("symbolPrefix", symbolPrefix));
        }
    }

    /**
     * A stored logo.
     *
     * @param mediaType image/png, image/jpeg or image/svg+xml
     */
    public record LogoView(String sha256, String mediaType, long bytes) {}

    @Inject
    private Brands brands;

    @Inject
    private BrandDesk desk;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

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
        long basedOn = BaseVersion.of(wanted.version(), headers);
        saying(() -> {
            desk.change(basedOn, wanted.draft());
            return wanted;
        });
        return view();
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("image/png")
    @BodyLimit(64 * 1024)
    @Operation(
            operationId = "previewBrand",
            summary = "A page as it would be printed under a brand; nothing is stored. The refusal lists all faults")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "image/png"))
    public Response preview(
            BrandView given,
            @QueryParam("language")
                    @DefaultValue("en")
                    @Parameter(description = "Of the sample text, a BCP 47 tag; English where there is none in it")
                    String language) {
        BrandDraft draft = Given.required("brand", given).draft();
        return picture(saying(() -> desk.preview(draft, Language.of(language))));
    }

    @GET
    @Path("/preview")
    @Produces("image/png")
    @Operation(operationId = "brandPage", summary = "A page as it is printed under the brand now")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "image/png"))
    public Response page(@QueryParam("language") @DefaultValue("en") String language) {
        return picture(saying(() -> desk.preview(BrandDraft.of(brands.current()), Language.of(language))));
    }

    @POST
    @Path("/logo")
    @Consumes({"image/png", "image/jpeg", "image/svg+xml", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(Images.MAX_LOGO_BYTES)
    @Operation(
            operationId = "storeLogo",
            summary = "Store a logo, PNG, JPEG or SVG of up to 512 kB; the brand shows it when it is changed to")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LogoView.class)))
    public Response logo(byte[] bytes) {
        StoredImage stored = desk.storeLogo(Given.required("logo", bytes));
        return Response.created(URI.create(settings.publicAddress() + "/images/" + stored.sha256()))
                .entity(new LogoView(stored.sha256(), stored.mediaType(), stored.bytes()))
                .build();
    }

    private static Response picture(byte[] png) {
        return Response.ok(png, "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Adds to each fault of a refusal what people are told. */
    private <T> T saying(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DomainException refusal) {
            if (!(refusal.data().get("faults") instanceof List<?> faults)) {
                throw refusal;
            }
            Messages messages = Messages.in(PageLanguage.preferred(request));
            List<Map<String, Object>> told = new ArrayList<>();
            for (Object each : faults) {
                if (each instanceof Map<?, ?> fault && fault.get("data") instanceof Map<?, ?> named) {
                    Map<String, Object> inside = new LinkedHashMap<>();
                    named.forEach((name, value) -> inside.put(String.valueOf(name), value));
                    String code = String.valueOf(fault.get("code"));
                    told.add(Map.of(
                            "field",
                            String.valueOf(fault.get("field")),
                            "code",
                            code,
                            "data",
                            inside,
                            "text",
                            messages.say(code, inside)));
                }
            }
            Map<String, Object> data = new LinkedHashMap<>(refusal.data());
            data.put("faults", told);
            throw new DomainException(refusal.kind(), refusal.code(), data);
        }
    }
}
