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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Suggestion;
import org.rapporteur.search.Suggestions;
import org.rapporteur.web.shared.Etag;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Titles and names that begin as what somebody types, for everybody. Kept by nobody without asking again: what was
 * withdrawn is suggested no more.
 */
@Path("/suggestions")
@RequestScoped
@PermitAll
@Tag(name = "archive")
public class SuggestionsResource {

    private static final Logger LOG = Logger.getLogger(SuggestionsResource.class);

    @Inject
    private Suggestions suggestions;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggest",
            summary = "Titles, topics, places and partners that begin as what is typed",
            description =
                    "At most " + Suggestions.MOST + ", of what is published alone. 429 when too many ask at once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SuggestionsView.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response suggest(
            @QueryParam("q") @DefaultValue("") @Parameter(description = "Beginnings of words, in any order")
                    String typed,
            @QueryParam("lang")
                    @Nullable @Parameter(description = "The page's language; left out for that of Accept-Language")
                    String language,
            @Context Request conditions,
            @Context HttpServletRequest http) {
        Language reader = PageLanguage.ofPages(language).orElseGet(() -> PageLanguage.preferred(http));
        SuggestionsView view = view(typed, reader, http.getContextPath());
        EntityTag tag = new EntityTag(Etag.of(view.toString()).replace("\"", ""));
        Response.ResponseBuilder known = conditions.evaluatePreconditions(tag);
        return (known == null ? Response.ok(view) : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private SuggestionsView view(String typed, Language reader, String site) {
        Messages messages = Messages.in(reader);
        List<SuggestionsView.Suggested> found = found(typed, reader).stream()
                .map(each -> suggested(each, messages, site))
                .toList();
        return new SuggestionsView(typed, messages.say("suggest.status", "count", found.size()), found);
    }

    /** While the index does not answer nothing is suggested; the search itself says why. */
    private List<Suggestion> found(String typed, Language reader) {
        try {
            return suggestions.of(typed, reader);
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.debug("The search index cannot be read", refusal);
            return List.of();
        }
    }

    private static SuggestionsView.Suggested suggested(Suggestion each, Messages messages, String site) {
        boolean report = each.kind() == Suggestion.Kind.REPORT;
        return new SuggestionsView.Suggested(
                each.kind().key(),
                messages.say("suggest." + each.kind().key()),
                each.label(),
                each.language().tag(),
                report ? "" : messages.say("search.count", "count", each.count()),
                site
                        + (report
                                ? ReportAddress.linked(
                                        ReportAddress.report(each.language(), each.key()),
                                        each.language(),
                                        messages.language())
                                : SearchAddress.page(messages.language())
                                        + SearchAddress.EMPTY.toggled(
                                                each.kind().facet(), each.key())));
    }
}
