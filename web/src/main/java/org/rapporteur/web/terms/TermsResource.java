package org.rapporteur.web.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Role;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.ConceptPage;
import org.rapporteur.translation.termbase.Lexicons;
import org.rapporteur.translation.termbase.Occurrence;
import org.rapporteur.translation.termbase.Termbase;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Etag;
import org.rapporteur.web.terms.ConceptView.ConceptGiven;
import org.rapporteur.web.terms.ConceptView.RegisterKey;

/** The concepts of the termbase: read by staff, changed by editors and administrators. */
@Path("/terms")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "terms")
@SecurityRequirement(name = "token")
public class TermsResource {

    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private Termbase termbase;

    @Inject
    private Lexicons lexicons;

    /** @param total on all pages */
    public record ConceptsView(List<ConceptView> concepts, long total, int page, int pages) {}

    /** @param language of the text, as a BCP 47 tag */
    public record TextGiven(
            @Schema(required = true) String language,
            @Schema(required = true) String text) {}

    /**
     * A term that a text uses.
     *
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends, exclusive
     */
    public record OccurrenceView(int start, int end, List<MeaningView> meanings) {

        static OccurrenceView of(Occurrence found) {
            return new OccurrenceView(
                    found.start(),
                    found.end(),
                    found.meanings().stream()
                            .map(meaning -> new MeaningView(
                                    meaning.concept().reference(),
                                    meaning.term().text(),
                                    meaning.term().status().key()))
                            .toList());
        }
    }

    /**
     * What an occurrence may mean.
     *
     * @param concept {@code concept/} and an id, or {@code register/} and the entry's kind and key
     */
    public record MeaningView(String concept, String term, String status) {}

    @GET
    @Operation(
            operationId = "concepts",
            summary = "Concepts with a term in which these words begin a word, accents aside; by that term")
    public ConceptsView find(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("page") @DefaultValue("1") @Schema(implementation = Integer.class) String page,
            @QueryParam("size") @DefaultValue("50") @Schema(implementation = Integer.class) String size) {
        ConceptPage found = termbase.beginning(
                words,
                kinds.stream()
                        .map(kind -> Given.value(Kind.class, "kind", kind))
                        .toList(),
                Given.number("page", page),
                Given.number("size", size));
        return new ConceptsView(
                found.concepts().stream().map(ConceptView::of).toList(), found.total(), found.page(), found.pages());
    }

    @GET
    @Path(ID)
    @Operation(operationId = "concept", summary = "One concept")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConceptView.class)))
    public Response concept(@PathParam("id") long id) {
        return answer(Response.ok(), termbase.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(512 * 1024)
    @Operation(
            operationId = "addConcept",
            summary = "Add a concept; with homonyms=true also one whose term another concept has in another meaning")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConceptView.class)))
    public Response add(
            ConceptGiven given,
            @QueryParam("homonyms") @DefaultValue("false") boolean homonyms,
            @Context UriInfo address) {
        ConceptGiven said = Given.required("concept", given);
        @Nullable RegisterKey register = said.register();
        Concept made = register == null
                ? termbase.create(said.description(), homonyms)
                : termbase.createFor(
                        Given.value(RegisterEntry.Kind.class, "register.kind", register.kind()),
                        Given.required("register.key", register.key()),
                        said.description());
        return answer(
                Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(made.id()))
                        .build()),
                made);
    }

    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(512 * 1024)
    @Operation(operationId = "changeConcept", summary = "Say all of a concept anew")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConceptView.class)))
    public Response change(
            @PathParam("id") long id,
            ConceptGiven given,
            @QueryParam("homonyms") @DefaultValue("false") boolean homonyms,
            @Context HttpHeaders headers) {
        ConceptGiven said = Given.required("concept", given);
        long basedOn = BaseVersion.of(said.basedOn(), headers);
        return answer(Response.ok(), termbase.change(id, basedOn, said.description(), homonyms));
    }

    @DELETE
    @Path(ID)
    @Operation(operationId = "deleteConcept", summary = "Delete a concept; If-Match says which version was seen")
    public void delete(@PathParam("id") long id, @Context HttpHeaders headers) {
        termbase.delete(id, BaseVersion.of(null, headers));
    }

    @POST
    @Path("occurrences")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "occurrences", summary = "The terms and names that a text uses, in whatever form")
    public List<OccurrenceView> occurrences(TextGiven given) {
        TextGiven said = Given.required("text", given);
        Language language = Language.of(Given.required("language", said.language()));
        return lexicons.current().occurrences(Given.required("text", said.text()), language).stream()
                .map(OccurrenceView::of)
                .toList();
    }

    private static Response answer(Response.ResponseBuilder answer, Concept concept) {
        return answer.header(HttpHeaders.ETAG, Etag.ofVersion(concept.lockVersion()))
                .entity(ConceptView.of(concept))
                .build();
    }
}
