package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DescriptionIT {

    private JsonObject document;
    private final List<JsonObject> operations = new ArrayList<>();

    @BeforeEach
    void read() {
        document = Script.ofNobody().get("/openapi?format=JSON").object();
        for (JsonValue item : document.getJsonObject("paths").values()) {
            item.asJsonObject().forEach((method, operation) -> {
                if (List.of("get", "put", "post", "delete").contains(method)) {
                    operations.add(operation.asJsonObject());
                }
            });
        }
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_does() {
        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(operations.stream().map(operation -> operation.getString("operationId", "")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(operations.stream().map(operation -> operation.getString("summary", "")))
                .doesNotContain("");
    }

    @Test
    void every_operation_says_that_a_refusal_is_a_problem_document() {
        assertThat(document.getValue("/components/schemas/Problem/required").toString())
                .contains("code");
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation
                                .getJsonObject("responses")
                                .getJsonObject("default")
                                .getJsonObject("content"))
                        .containsKey("application/problem+json"));
    }

    @Test
    void what_is_open_to_everybody_asks_for_no_token_and_everything_else_does() {
        assertThat(document.getValue("/components/securitySchemes/token/scheme").toString())
                .contains("bearer");
        List<String> open = operations.stream()
                .filter(operation -> !operation.containsKey("security"))
                .map(operation -> operation.getString("operationId"))
                .toList();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "brand", "changePassword", "makeToken", "publishedText", "report", "search", "suggest");
    }
}
