package org.rapporteur.web.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Role;
import org.rapporteur.translation.memory.Memory;
import org.rapporteur.translation.memory.Segment;
import org.rapporteur.translation.memory.TranslationUnit;
import org.rapporteur.translation.memory.TranslationUnit.Origin;
import org.rapporteur.translation.memory.UnitPage;
import org.rapporteur.translation.memory.UnitSearch;
import org.rapporteur.web.api.Given;

/** The units of the translation memory: read by staff, deleted by editors and administrators. */
@Path("/memory")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memory")
@SecurityRequirement(name = "token")
public class MemoryResource {

    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private Memory memory;

    /** @param markdown the same with its markup; left out where there is none */
    public record SegmentView(
            String language, String text, @Nullable String markdown) {

        static SegmentView of(Segment segment) {
            return new SegmentView(
                    segment.language().tag(),
                    segment.plain(),
                    segment.markdown().isEmpty() ? null : segment.markdown());
        }
    }

    /**
     * @param origin edition or import
     * @param report the symbol of the report that it was published in
     * @param file the name of the file that it came in
     * @param superseded whether a later edition has taken its place
     */
    public record UnitView(
            long id,
            SegmentView source,
            SegmentView target,
            String origin,
            @Nullable String report,
            @Nullable String file,
            String confirmedBy,
            Instant confirmedAt,
            boolean superseded) {

        static UnitView of(TranslationUnit unit) {
            return new UnitView(
                    unit.id(),
                    SegmentView.of(unit.source()),
                    SegmentView.of(unit.target()),
                    unit.origin().key(),
                    unit.report().map(report -> report.symbol().value()).orElse(null),
                    unit.file().orElse(null),
                    unit.confirmedBy(),
                    unit.confirmedAt(),
                    unit.superseded());
        }
    }

    /** @param total on all pages */
    public record UnitsView(List<UnitView> units, long total, int page, int pages) {}

    /** How many units count from one language into another. */
    public record PairView(String source, String target, long units) {}

    @GET
    @Operation(operationId = "units", summary = "Units with these words in source or translation, newest first")
    public UnitsView find(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("source") @Nullable String source,
            @QueryParam("target") @Nullable String target,
            @QueryParam("origin") @Nullable String origin,
            @QueryParam("page") @DefaultValue("1") @Schema(implementation = Integer.class) String page,
            @QueryParam("size") @DefaultValue("50") @Schema(implementation = Integer.class) String size) {
        UnitSearch search = new UnitSearch(
                words,
                source == null ? null : Language.of(source),
                target == null ? null : Language.of(target),
                Given.optional(Origin.class, "origin", origin).orElse(null));
        UnitPage found = memory.search(search, Given.number("page", page), Given.number("size", size));
        return new UnitsView(
                found.units().stream().map(UnitView::of).toList(), found.total(), found.page(), found.pages());
    }

    @GET
    @Path("pairs")
    @Operation(operationId = "memoryPairs", summary = "How many units count from each language into each other")
    public List<PairView> pairs() {
        return memory.counts().entrySet().stream()
                .map(count -> new PairView(
                        count.getKey().source().tag(), count.getKey().target().tag(), count.getValue()))
                .toList();
    }

    @GET
    @Path(ID)
    @Operation(operationId = "unit", summary = "One unit")
    public UnitView unit(@PathParam("id") long id) {
        return UnitView.of(memory.get(id));
    }

    @DELETE
    @Path(ID)
    @Operation(operationId = "deleteUnit", summary = "Delete a unit; units never change, so no version is asked for")
    public void delete(@PathParam("id") long id) {
        memory.delete(id);
    }
}
