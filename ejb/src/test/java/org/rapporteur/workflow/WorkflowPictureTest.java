package org.rapporteur.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the workflow's picture in the documentation equal to the table that the program runs on. */
class WorkflowPictureTest {

    private static final Path PAGE = Path.of("..", "docs", "workflow.md");
    private static final String BEGIN = "<!-- the picture begins -->\n";
    private static final String END = "<!-- the picture ends -->\n";

    @Test
    void the_picture_in_the_docs_is_the_table_that_runs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        String shown = begin < 0 || end < 0 ? "" : page.substring(begin + BEGIN.length(), end);
        String picture = "\n" + diagram() + "\n" + table() + "\n";

        assertThat(shown)
                .as("paste this between the two comments of docs/workflow.md:%n%s", picture)
                .isEqualTo(picture);
    }

    @Test
    void the_docs_explain_every_guard_and_say_which_can_be_overridden() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Arrays.stream(Guard.values()).map(WorkflowPictureTest::explanation))
                .allSatisfy(line -> assertThat(page).contains(line));
    }

    private static String explanation(Guard guard) {
        return "| `" + guard.key() + "` | " + (guard.overridable() ? "yes" : "no") + " |";
    }

    private static String diagram() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (Transition row : Workflow.TABLE) {
            if (row.from() != row.to()) {
                arrows.computeIfAbsent(node(row.from()) + " --> " + node(row.to()), arrow -> new LinkedHashSet<>())
                        .add(words(row.action().key()));
            }
        }
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        arrows.forEach((arrow, actions) -> diagram.append("    ")
                .append(arrow)
                .append(": ")
                .append(String.join(", ", actions))
                .append('\n'));
        return diagram.append("```\n").toString();
    }

    private static String node(Point point) {
        return point == Standing.UNOPENED ? "[*]" : name(point).replace(" ", "_");
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| action | from | to | who | guards |\n| --- | --- | --- | --- | --- |\n");
        for (Transition row : Workflow.TABLE) {
            table.append("| ")
                    .append(String.join(" | ", words(row.action().key()), name(row.from()), name(row.to())))
                    .append(" | ")
                    .append(words(row.who().name()))
                    .append(" | ")
                    .append(guards(row.guards()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String guards(List<Guard> guards) {
        return guards.isEmpty()
                ? "–"
                : guards.stream().map(guard -> "`" + guard.key() + "`").collect(Collectors.joining(", "));
    }

    private static String name(Point point) {
        return point == Standing.UNOPENED ? "–" : words(point.name());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
