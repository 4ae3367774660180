package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What holds for every resource in the document at {@code /openapi}: its title, how a call signs in, and that every error
 * is a problem document.
 */
public class Description implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Rapporteur")
                .version("1")
                .description("The archive and publication desk of seminar reports. How it is meant: docs/api.md."));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An access token from POST /tokens or from the account page"))
                .addSchema(PROBLEM, problem());
        if (document.getPaths() != null) {
            document.getPaths()
                    .addPathItem(
                            "/api/v1/admin/takeovers",
                            OASFactory.createPathItem().POST(takeOver()));
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(Description::problems));
        }
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .required(List.of("type", "title", "status", "code", "data"))
                .properties(Map.of(
                        "type", text("A name for the kind of problem; ends with the code"),
                        "title", text("What it means, in the language of Accept-Language"),
                        "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .description("The HTTP status"),
                        "code", text("What programs compare, such as edit.conflict"),
                        "data",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .description("What the message needs, by name")));
    }

    /** What a servlet takes, which is not found by itself. */
    private static Operation takeOver() {
        return OASFactory.createOperation()
                .operationId("takeOver")
                .addTag("administration")
                .summary("Take over an archive from JSON Lines, plain or as gzip, one report a line; begins long work")
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"))
                .addParameter(OASFactory.createParameter()
                        .name("pdf")
                        .in(Parameter.In.QUERY)
                        .description("now makes PDFs with each report; later leaves them to long work of their own")
                        .schema(text("now or later")))
                .requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent()
                                .addMediaType("application/x-ndjson", OASFactory.createMediaType())))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "201",
                                OASFactory.createAPIResponse().description("The batch; its address is in Location")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static void problems(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse refused = OASFactory.createAPIResponse()
                .description("What was refused and why")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        operation.getResponses().addAPIResponse("default", refused);
    }
}
