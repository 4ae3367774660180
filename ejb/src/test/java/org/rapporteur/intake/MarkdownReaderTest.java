package org.rapporteur.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.Remark.Level;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.DateRange;
import org.rapporteur.text.Markdown;

class MarkdownReaderTest {

    private static final Expected HOUSE = new Expected(
            List.of("Progressive Alliance", "Alliance progressiste", "Alianza Progresista"),
            "www.progressive-alliance.info");

    private static final String PAPER = """




            **PROGRESSIVE ALLIANCE** **ALLIANCE PROGRESSISTE**

            **ALIANZA PROGRESISTA**

            [www.progressive-alliance.info](http://www.progressive-alliance.info)

            ## **Séminaire de l'Alliance progressiste aux États-Unis**

            5 - 10 mars 2018

            L'idée principale du séminaire était d'organiser un échange de points de vue avec nos partenaires. Le
            mercredi 7 mars, le groupe a



            poursuivi son voyage et a rencontré des défenseurs des droits du mouvement *Black Lives Matter*.

            Le voyage s'est poursuivi en vue d'un échange sur notre agenda commun.
            """;

    private static Reading read(String text) {
        return MarkdownReader.read(text, HOUSE);
    }

    @Test
    void factsAboveTheTextAreNoneOfIt() {
        String facts = "---\nsymbol: \"PA/2018/3\"\nplaces:\n  - \"Paris\"\nsha256: \"00\"\n---\n";

        assertEquals(read(PAPER).body(), read(facts + PAPER).body());
        assertEquals(read(PAPER).title(), read(facts + PAPER).title());
    }

    @Test
    void aRuleAtTheTopIsNoBeginningOfFacts() {
        Reading reading = read("---\n\n# A title\n\nWords: many.\n\n---\n\nMore words.\n");

        assertTrue(Markdown.write(reading.body()).contains("Words: many."));
    }

    @Test
    void onlyFactsThatAPublishedSourceHasAreNoneOfTheText() {
        for (String words :
                List.of("Note: a sentence of the text.", "symbol: \"PA/2018/3\"\nNote: a sentence of the text.")) {
            Reading reading = read("---\n" + words + "\n---\n\nMore words.\n");

            assertTrue((reading.title() + Markdown.write(reading.body())).contains("Note: a sentence of the text."));
        }
    }

    @Test
    void factsOfAnyLengthAreNoneOfTheText() {
        String facts = "---\r\nplaces:\r\n" + "  - \"Paris\"\r\n".repeat(20_000) + "---\r\n";

        assertEquals(read(PAPER).body(), read(facts + PAPER).body());
    }

    @Test
    void manyLinesOfFactsThatNobodyWroteAreText() {
        Reading reading = read("---\n" + "a: b\n".repeat(20_000) + "---\n" + PAPER);

        assertTrue(Markdown.write(reading.body()).contains("a: b"));
    }

    private static List<String> codes(Reading reading, Level level) {
        return reading.remarks(level).stream().map(Remark::code).toList();
    }

    private static String body(String text) {
        return Markdown.write(read(text).body()).strip();
    }

    @Test
    void aReportFromPaperIsRead() {
        Reading reading = read(PAPER);
        assertEquals("Séminaire de l'Alliance progressiste aux États-Unis", reading.title());
        assertEquals(Optional.of(new DateRange(LocalDate.of(2018, 3, 5), LocalDate.of(2018, 3, 10))), reading.dates());
        assertEquals(Optional.of(Language.FRENCH), reading.language());
        assertEquals(Optional.of("www.progressive-alliance.info"), reading.address());
        assertEquals("""
                L'idée principale du séminaire était d'organiser un échange de points de vue avec nos partenaires. \
                Le mercredi 7 mars, le groupe a poursuivi son voyage et a rencontré des défenseurs des droits du \
                mouvement *Black Lives Matter*.

                Le voyage s'est poursuivi en vue d'un échange sur notre agenda commun.
                """, Markdown.write(reading.body()));
        assertEquals(
                List.of(
                        "intake.language",
                        "intake.masthead",
                        "intake.masthead",
                        "intake.address",
                        "intake.title",
                        "intake.dates"),
                codes(reading, Level.RECOGNISED));
        assertEquals(List.of(), codes(reading, Level.DOUBTFUL));
        assertEquals(List.of("intake.healed"), codes(reading, Level.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**PROGRESSIVE ALLIANCE** **ALLIANCE PROGRESSISTE** **ALIANZA PROGRESISTA**",
                "ALIANZA PROGRESISTA\n\nPROGRESSIVE ALLIANCE",
                "Alliance Progressiste | Progressive Alliance | www.progressive-alliance.info",
                "# PROGRESSIVE ALLIANCE",
                "*Alianza  Progresista* — Progressive Alliance",
                "PROGRESSIVE ALLIANCE\nALLIANCE PROGRESSISTE",
                "## Alianza Progresista\n\n## Alliance progressiste"
            })
    void theMastheadIsKnownInAnyLanguageOrderAndMarkup(String masthead) {
        Reading reading = read(masthead + "\n\n# Seminar\n\nThe delegation met its partners in the capital.");
        assertEquals("Seminar", reading.title());
        assertEquals("The delegation met its partners in the capital.\n", Markdown.write(reading.body()));
        assertTrue(codes(reading, Level.RECOGNISED).contains("intake.masthead"));
    }

    @Test
    void theFederationsNameInASentenceOrTitleIsNoMasthead() {
        Reading reading = read(
                "# Progressive Alliance seminar\n\nThe Progressive Alliance met.\n\n## Progressive Alliance\n\nMore was said.");
        assertEquals("Progressive Alliance seminar", reading.title());
        assertEquals(3, reading.body().blocks().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # A title\\n\\nText that is one.                         | A title              | RECOGNISED
        **A strong title**\\n\\n4 May 2020\\n\\nText that is one. | A strong title       | RECOGNISED
        Draft\\n\\n# The heading\\n\\nText that is one.          | The heading          | RECOGNISED
        A plain line\\n\\nText that is one, with more words in it than a line has. | A plain line | DOUBTFUL
        4 May 2020\\n\\n## *Emphasised* title\\n\\nText.         | Emphasised title     | RECOGNISED
        """)
    void theTitleIsTheHeadingOrElseTheFirstStrongLine(String text, String title, Level level) {
        Reading reading = read(text.replace("\\n", "\n"));
        assertEquals(title, reading.title());
        assertEquals(
                level,
                reading.remarks().stream()
                        .filter(remark -> remark.code().equals("intake.title"))
                        .findFirst()
                        .orElseThrow()
                        .level());
    }

    @Test
    void whatIsNotFoundIsDoubtful() {
        Reading reading = read("The delegation met its partners in the capital and talked with them for three days.");
        assertEquals("", reading.title());
        assertEquals(Optional.empty(), reading.dates());
        assertEquals(List.of("intake.no-title", "intake.no-dates"), codes(reading, Level.DOUBTFUL));
    }

    @Test
    void daysBesideAPlaceAreReadAndThePlaceIsTold() {
        Reading reading =
                read("# Seminar\n\nWashington, D.C., 8–9 March 2018\n\nThe group met members of both chambers.");
        assertEquals(Optional.of("Washington, D.C."), reading.place());
        assertEquals(LocalDate.of(2018, 3, 9), reading.dates().orElseThrow().to());
    }

    @Test
    void daysInTheTitleStayThere() {
        Reading reading = read("# Seminar, 5–10 March 2018\n\nThe group met members of both chambers.");
        assertEquals("Seminar, 5–10 March 2018", reading.title());
        assertEquals(LocalDate.of(2018, 3, 5), reading.dates().orElseThrow().from());
    }

    @Test
    void daysInTheTextAreDoubtful() {
        Reading reading = read("# Seminar\n\nFrom 5 to 10 March 2018 the delegation met its partners in the capital.");
        assertEquals(LocalDate.of(2018, 3, 5), reading.dates().orElseThrow().from());
        assertEquals(List.of("intake.dates-in-text"), codes(reading, Level.DOUBTFUL));
        assertEquals(1, reading.body().blocks().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The group~~continued.                        | The group continued.
        The group~~2~~continued.                     | The group continued.
        The group~~- 2 -~~continued.                 | The group continued.
        The group~~Page 2 of 3~~continued.           | The group continued.
        The group~~PROGRESSIVE ALLIANCE~~continued.  | The group continued.
        The *group~~has* continued.                  | The \\*group has\\* continued.
        the pro-~~gressive parties                   | the progressive parties
        mi-mandat et mi-~~mandat                     | mi-mandat et mi-mandat
        « Le groupe~~« a poursuivi »                 | « Le groupe « a poursuivi »
        - The item~~went on.                         | - The item went on.
        One,~~two,~~three.                           | One, two, three.
        """)
    void aSentenceBrokenByAPageIsHealed(String broken, String healed) {
        Reading reading =
                read("# T\n\n4 May 2020\n\nFirst of all there is a sentence here.\n\n" + broken.replace("~~", "\n\n"));
        String body = Markdown.write(reading.body()).strip();
        assertEquals(healed, body.substring(body.indexOf("\n\n") + 2));
        assertTrue(codes(reading, Level.CHANGED).contains("intake.healed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The group met.~~it went on.",
                "The group met:~~first the one.",
                "The group met;~~then the other.",
                "The group~~Philadelphia was next.",
                "The group~~a) the first",
                "The group~~www.example.org",
                "« The group met. »~~and more",
                "The group~~- an item",
                "The group~~## heading",
                "## a heading~~and text"
            })
    void whatIsNotBrokenStaysApart(String text) {
        String intact = "First of all there is a sentence here.\n\n" + text.replace("~~", "\n\n");
        Reading reading = read("# T\n\n4 May 2020\n\n" + intact);
        assertEquals(3, reading.body().blocks().size());
        assertTrue(!codes(reading, Level.CHANGED).contains("intake.healed"));
    }

    @Test
    void aLongParagraphThatEndsOpenIsDoubtful() {
        String open = "The delegation went on with its visits to members of both chambers and to partners "
                .repeat(4)
                .strip();
        Reading reading = read("# T\n\n4 May 2020\n\n" + open + "\n\nPhiladelphia was next.");
        assertEquals(List.of("intake.unfinished"), codes(reading, Level.DOUBTFUL));
    }

    @Test
    void linesOfEveryPageAreDropped() {
        String page = "The delegation met its partners and spoke of many things.\n\nSeminar report – page %d of 3\n\n";
        Reading reading = read("# T\n\n4 May 2020\n\n" + page.formatted(1) + page.formatted(2) + page.formatted(3));
        assertEquals(3, reading.body().blocks().size());
        assertEquals(List.of("intake.running-line"), codes(reading, Level.CHANGED));
        assertEquals(3, reading.remarks(Level.CHANGED).get(0).data().get("count"));
    }

    @Test
    void headingsBeginAtTheFirstLevelAndLeaveNoneOut() {
        assertEquals("# A\n\n## B\n\n# C", body("# T\n\n4 May 2020\n\n### **A**\n\n##### B\n\n### C"));
    }

    @Test
    void whatMarkdownDroppedIsTold() {
        Reading reading = read("# T\n\n4 May 2020\n\nText <script>alert(1)</script> and more of it.");
        assertEquals(List.of("text.html-dropped", "text.html-dropped"), codes(reading, Level.CHANGED));
        assertTrue(!Markdown.write(reading.body()).contains("alert"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The delegation met with members of both chambers and discussed what had been achieved in the past year.
        fr | La délégation a rencontré des membres des deux chambres et a parlé de ce qui a été fait dans l'année.
        es | La delegación se reunió con miembros de las dos cámaras y habló de lo que se ha hecho en el último año.
        de | Die Delegation traf Mitglieder der beiden Kammern und sprach mit ihnen über das, was erreicht worden ist.
        pt | A delegação encontrou-se com membros das duas câmaras e falou sobre o que foi feito no último ano.
        """)
    void theLanguageIsTold(String language, String text) {
        Reading reading = read("# X\n\n4 May 2020\n\n" + text + "\n\n" + text);
        assertEquals(Optional.of(Language.of(language)), reading.language());
        assertTrue(
                codes(reading, Level.RECOGNISED).contains("intake.language"),
                reading.remarks().toString());
    }

    @Test
    void aLanguageThatIsNotKnownIsDoubtful() {
        Reading reading =
                read("# Семинар\n\n4 May 2020\n\nДелегация встретилась с членами обеих палат и говорила с ними.");
        assertEquals(Optional.empty(), reading.language());
        assertEquals(List.of("intake.no-language"), codes(reading, Level.DOUBTFUL));
    }

    @Test
    void anEventThatEndsBeforeItStartsIsRefusedInItsWords() {
        DomainException refusal =
                assertThrows(DomainException.class, () -> read(PAPER.replace("5 - 10 mars", "10 - 5 mars")));
        assertEquals("intake.date-order", refusal.code());
        assertEquals("10 - 5 mars 2018", refusal.data().get("words"));
    }

    @Test
    void theSameTextIsReadFromEveryEncodingOnceItIsChosen() {
        String plain = PAPER.replace("’", "'");
        for (String charset : MarkdownReader.charsets()) {
            byte[] bytes = plain.getBytes(Charset.forName(charset));
            assertEquals(read(plain), MarkdownReader.read(bytes, charset, HOUSE), charset);
        }
        assertEquals(read(plain), MarkdownReader.read(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8), HOUSE));
    }
}
