package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.Register;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.shared.Etag;

/** Reports as the desk keeps them. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class ReportsResource {

    @Inject
    private ReportDesk desk;

    @Inject
    private DeskViews views;

    @Inject
    private Register register;

    @Inject
    private Brands brands;

    @Inject
    private Clock clock;

    @POST
    @Path("reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createReport",
            summary =
                    "Create a report with its original, held by the caller; names that are not in the register are added")
    @APIResponse(
            responseCode = "201",
            description = "The report; its address is in Location",
            content = @Content(schema = @Schema(implementation = DeskReport.class)))
    public Response create(ReportGiven given, @Context UriInfo address) {
        ReportGiven report = Given.required("report", given);
        Language original = Language.of(Given.required("originalLanguage", report.originalLanguage()));
        EventFacts facts = report.facts().facts(register);
        String chosen = report.symbol();
        Symbol symbol = chosen == null ? free(facts) : Symbol.of(chosen);
        desk.create(symbol, original, facts, report.content());
        return Response.created(
                        address.getBaseUriBuilder().path("desk/reports/{slug}").build(symbol.slug()))
                .entity(views.report(symbol))
                .build();
    }

    private Symbol free(EventFacts facts) {
        int year =
                facts.event().startsOn().orElseGet(() -> LocalDate.now(clock)).getYear();
        return desk.nextSymbol(Symbol.of(brands.current().symbolPrefix(), year, 1));
    }

    @GET
    @Path("desk/reports/" + ReportPath.SYMBOL)
    @Operation(operationId = "deskReport", summary = "A report with its texts' stages and what the caller could do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskReport.class)))
    public Response view(@PathParam("symbol") String symbol) {
        DeskReport report = views.report(Symbol.of(symbol));
        return Response.ok(report)
                .header(HttpHeaders.ETAG, Etag.ofVersion(report.factsVersion()))
                .build();
    }

    @PUT
    @Path("desk/reports/" + ReportPath.SYMBOL + "/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "describeReport", summary = "Replace what is known of the report's event")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskReport.class)))
    public Response describe(@PathParam("symbol") String symbol, FactsGiven given, @Context HttpHeaders headers) {
        FactsGiven facts = Given.required("facts", given);
        desk.describe(Symbol.of(symbol), BaseVersion.of(facts.basedOn(), headers), facts.facts(register));
        return view(symbol);
    }

    @GET
    @Path("desk/reports/" + ReportPath.SYMBOL + "/history")
    @Operation(operationId = "history", summary = "Every transition of the report's texts, oldest first")
    public List<TransitionLine> history(@PathParam("symbol") String symbol) {
        return views.history(Symbol.of(symbol));
    }
}
