package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.typesetting.conformance.Profile;

/**
 * Documents that nobody would write are set, whatever they hold. {@code -Drandom.documents=10000} sets more of them,
 * {@code -Drandom.first=} begins with another seed.
 */
class RandomDocumentsTest {

    private static final int DOCUMENTS = Integer.getInteger("random.documents", 40);
    private static final int FIRST = Integer.getInteger("random.first", 0);
    /** A tenth of a few, every fiftieth of many: validating takes a hundred times as long as making. */
    private static final int VALIDATED_EVERY = Math.max(1, Math.min(50, DOCUMENTS / 10));
    /** Reading a PDF back takes ten times as long as making it. */
    private static final int READ_EVERY = DOCUMENTS > 1000 ? 10 : 1;

    private static final String TAGS =
            "(TOCI|TOC|Span:[a-zA-Z-]+|Strong|Em|Link|BlockQuote|Caption|Figure|Note|THead|TBody|Table|TR|TH|TD|LBody|LI|L"
                    + "|Sect|P|H[1-6])(?=\\()";

    @Test
    void anyDocumentIsSetInsideItsPagesWithNothingOverAnything() {
        List<String> wrong = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + DOCUMENTS; seed++) {
            PrintableReport report = RandomReports.of(seed);
            boolean readBack = seed % READ_EVERY == 0;
            if (!failures(report, readBack).isEmpty()) {
                PrintableReport shrunk = RandomReports.shrunk(
                        report, tried -> !failures(tried, readBack).isEmpty());
                wrong.add("seed " + seed + ": " + failures(shrunk, readBack) + " in "
                        + shrunk.body().blocks().size() + " blocks: " + shrunk.body());
            }
            if (seed % VALIDATED_EVERY == 0) {
                for (Profile profile : Profile.values()) {
                    byte[] pdf = new Typesetter(profile).typeset(report).pdf();
                    assertThat(VeraPdf.failures(pdf, profile))
                            .as("seed %d, %s", seed, profile)
                            .isEmpty();
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with a report's PDF: an exception, marks off their place, words that are not the report's. */
    private static List<String> failures(PrintableReport report, boolean readBack) {
        try {
            List<String> found = new ArrayList<>(Layout.collisions(new Typesetter().layOut(report)));
            byte[] pdf = new Typesetter().typeset(report).pdf();
            if (!readBack) {
                return found;
            }
            String read = words(StructureReader.read(pdf));
            String written = new ReadingOrder(report.body()).words();
            if (!read.contains(written)) {
                int from = 0;
                while (read.contains(written.substring(0, from + 1))) {
                    from++;
                }
                int there = read.indexOf(written.substring(0, from)) + from;
                found.add("words read back: " + around(read, there) + " instead of " + around(written, from));
            }
            return found;
        } catch (Exception e) {
            return List.of(e.toString());
        }
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 20), place) + "|"
                + text.substring(place, Math.min(text.length(), place + 20));
    }

    /** The words of a structure tree without its tags, labels, calls of notes, descriptions and spaces. */
    private static String words(List<String> tree) {
        return String.join("", tree)
                .replaceAll("(Lbl|Reference)\\((Link\\([^()]*@\\)|[^()]*)\\)", "")
                .replaceAll("Figure\\(\"[^\"]*\"", "Figure(")
                .replaceAll(TAGS, "")
                .replaceAll("[()@\\s\u00A0]", "");
    }
}
