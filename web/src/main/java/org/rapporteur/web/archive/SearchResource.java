package org.rapporteur.web.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.search.ArchiveSearch;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.PageLanguage;

/** Search in what is published, for everybody. */
@Path("/search")
@RequestScoped
@PermitAll
@Tag(name = "archive")
public class SearchResource {

    @Inject
    private ArchiveSearch search;

    @Inject
    private Settings settings;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "search",
            summary = "Search in what is published",
            description = "Narrow by facets with parameters of their names, each as often as wanted: year, language,"
                    + " country, place, topic, kind, partner.")
    public SearchView search(
            @QueryParam("q")
                    @DefaultValue("")
                    @Parameter(description = "Words; quotes, minus and OR are understood; empty for everything")
                    String words,
            @QueryParam("lang")
                    @Nullable @Parameter(description = "The language to prefer; left out for that of Accept-Language")
                    String language,
            @QueryParam("literally")
                    @DefaultValue("false")
                    @Parameter(description = "true for nothing but the words as they are")
                    boolean literally,
            @QueryParam("order") @DefaultValue("relevance") @Parameter(description = "relevance, date or published")
                    String order,
            @QueryParam("page") @DefaultValue("1") @Schema(implementation = Integer.class) String page,
            @QueryParam("size") @DefaultValue("10") @Schema(implementation = Integer.class) String size,
            @Context UriInfo address,
            @Context HttpServletRequest request) {
        int number = Given.number("page", page);
        int hits = Given.number("size", size);
        if (number < 1 || hits < 1 || hits > SearchRequest.MAX_SIZE) {
            throw DomainException.invalid("page.range", "page", number, "size", hits, "limit", SearchRequest.MAX_SIZE);
        }
        Language reader = language == null ? PageLanguage.preferred(request) : Language.of(language);
        SearchRequest asked = new SearchRequest(
                words,
                reader,
                selected(address),
                Given.value(SearchRequest.Order.class, "order", order),
                number,
                hits,
                literally);
        return SearchView.of(search.search(asked), settings.publicAddress().toString());
    }

    private static Map<Facet, Set<String>> selected(UriInfo address) {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        address.getQueryParameters()
                .forEach((name, values) ->
                        Facet.of(name).ifPresent(facet -> selected.put(facet, new LinkedHashSet<>(values))));
        return selected;
    }
}
