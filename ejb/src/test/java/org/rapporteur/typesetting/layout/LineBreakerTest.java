package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;

class LineBreakerTest {

    private static final double MEASURE = 362;

    static Stream<Arguments> prose() {
        List<Arguments> all = new ArrayList<>();
        for (double measure = 200; measure <= 420; measure += 6) {
            all.add(Arguments.of(Texts.FRENCH, Language.FRENCH, measure));
            all.add(Arguments.of(Texts.ENGLISH, Language.ENGLISH, measure));
            all.add(Arguments.of(Texts.SPANISH, Language.SPANISH, measure));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("prose")
    void noMoreThanTwoLinesInARowEndWithAHyphen(String text, Language language, double measure) {
        int row = 0;
        for (String line : Texts.words(lines(text, language, measure))) {
            row = line.endsWith("\u00AD") || line.endsWith("-") ? row + 1 : 0;
            assertThat(row).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("prose")
    void linesAreFullAndWordSpacesStayInBounds(String text, Language language, double measure) {
        List<Line> lines = lines(text, language, measure);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.width()).isCloseTo(measure, within(0.01));
            assertThat(line.stretch()).isGreaterThanOrEqualTo(-TotalFit.SHRINKAGE - 1e-6);
            assertThat(line.stretch()).isLessThan(measure < 340 ? 3.5 : 1.6);
        }
        assertThat(lines.get(lines.size() - 1).width()).isLessThanOrEqualTo(measure + 0.01);
    }

    @ParameterizedTest
    @MethodSource("prose")
    void nothingIsLostOrAddedAtTheEndsOfLines(String text, Language language, double measure) {
        StringBuilder read = new StringBuilder();
        for (Line line : lines(text, language, measure)) {
            read.append(Texts.words(line)).append(line.spaceAfter() ? " " : "");
        }
        assertThat(read.toString().replace("\u00AD", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("prose")
    void totalFitIsNeverWorseThanGreedy(String text, Language language, double measure) {
        assertThat(looseness(lines(text, language, measure), measure))
                .isLessThanOrEqualTo(looseness(Greedy.lines(Texts.shape(text, language), measure), measure) + 1e-6);
    }

    @Test
    void aFrenchSpaceBeforeDoublePunctuationAndInsideGuillemetsDoesNotBreak() {
        String text =
                "Il dit : « Pourquoi ? » ; elle répond « non ! » sans attendre 35 % des voix et 12 000 signatures.";
        for (double measure = 60; measure < 300; measure += 1) {
            for (String line : Texts.words(lines(text, Language.FRENCH, measure))) {
                assertThat(line)
                        .doesNotStartWith(":")
                        .doesNotStartWith(";")
                        .doesNotStartWith("?")
                        .doesNotStartWith("!");
                assertThat(line)
                        .doesNotStartWith("»")
                        .doesNotEndWith("«")
                        .doesNotStartWith("%")
                        .doesNotStartWith("000");
            }
        }
    }

    @Test
    void aSpaceBeforeAColonBreaksInOtherLanguages() {
        assertThat(Texts.shape("a : b", Language.ENGLISH).breaks.size).isEqualTo(3);
        assertThat(Texts.shape("a : b", Language.FRENCH).breaks.size).isEqualTo(2);
    }

    @Test
    void aTitleStaysWithTheNameThatFollows() {
        String text = "Le programme de M. Dupont et de Mme Martin, aux pages p. 12 et n° 5 du recueil.";
        for (double measure = 60; measure < 300; measure += 1) {
            assertThat(Texts.words(lines(text, Language.FRENCH, measure)))
                    .noneMatch(line -> line.endsWith(" M.") || line.endsWith("Mme") || line.endsWith("n°"));
        }
    }

    @Test
    void aRussianDashAndAShortPrepositionStayWithTheirNeighbours() {
        String text = "Сегодня в работе — отчёт о поездке в Берлин и к соседям — см. стр. 12 и ст. 5 договора № 7.";
        for (double measure = 60; measure < 300; measure += 1) {
            assertThat(Texts.words(lines(text, Language.of("ru"), measure)))
                    .noneMatch(line -> line.startsWith("—") || line.matches("(.* )?[вокуси]|.*(стр\\.|ст\\.|№)"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 10 km",
        "fr, 5 mars",
        "fr, mars 2018",
        "fr, 35 $",
        "en, 10 kg.",
        "en, March 5",
        "en, 5 March",
        "en, 'March 2018,'",
        "de, 5. März",
        "de, März 2018",
        "de, 20 %",
        "es, 5 de marzo",
        "pt, 5 de março",
        "fr, 1er mars",
        "fr, (1er mars",
        "en, 5th March",
        "en, March 5th",
        "en, 'March 5th,'",
        "en, 2nd May",
        "es, 1.º de marzo",
        "pt, 1.º de março",
        "pt, 1º de março",
        "de, (5. März",
        "ru, 5-го марта",
        "ru, 5 марта",
        "ru, марта 2018",
        "ru, 10 км"
    })
    void aFigureStaysWithItsUnitAndADayWithItsMonth(String language, String bound) {
        int space = bound.indexOf(' ');

        assertThat(breaksAt(bound, language, space)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 10 hommes",
        "fr, marche 2018",
        "en, 5 women",
        "en, may 2018",
        "en, de 2018",
        "de, 5. Kapitel",
        "de, Jahr 2018",
        "es, 5 de ellas",
        "es, marzo de",
        "es, de 2018",
        "pt, de 2000 euros",
        "fr, 1er étage",
        "en, 5th floor",
        "en, March 500th",
        "pt, 5 de todas",
        "ru, 5 стран"
    })
    void anOrdinaryNumberMayBePartedFromAnOrdinaryWord(String language, String parted) {
        assertThat(breaksAt(parted, language, parted.indexOf(' '))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "es, 5 de marzo de 2018, 2", "es, marzo de 2018, 2", "pt, 1.º de março de 2018, 2",
        "es, 'de 2000 euros, de', 4", "pt, mais de 2000 km de, 4", "es, 1.º de marzo y, 2"
    })
    void theWordBetweenADayItsMonthAndItsYearIsBoundThereAndNowhereElse(String language, String words, int parts) {
        int breaks = (int) IntStream.range(0, words.length())
                .filter(i -> words.charAt(i) == ' ' && breaksAt(words, language, i))
                .count();

        assertThat(breaks + 1).isEqualTo(parts);
    }

    private static boolean breaksAt(String words, String language, int space) {
        Breaks breaks = Texts.shape(words, Language.of(language)).breaks;
        return IntStream.range(0, breaks.size).anyMatch(i -> breaks.end[i] == space);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 100})
    void whatNoRuleBreaksIsBrokenAnywhereAndNeverOverflows(double measure) {
        String text = "Voir https://www.example.org/a/very/long/address?with=parameters&and=more#fragment "
                + "x".repeat(120) + " fin-fin-fin-fin-fin-fin-fin-fin-fin";
        for (Line line : lines(text, Language.FRENCH, measure)) {
            assertThat(line.width()).isLessThanOrEqualTo(measure + 0.01);
        }
    }

    @Test
    void aMeasureNarrowerThanALetterStillSetsEveryLetter() {
        assertThat(lines("WWW MMM\nW", Language.ENGLISH, 3)).hasSize(7);
    }

    @Test
    void aHeadingIsBrokenIntoLinesOfAboutTheSameLength() {
        ShapedText text = Texts.shape("A heading that is a little longer than its line", Language.ENGLISH);
        double measure = text.width() * 0.9;
        List<Line> ragged = LineBreaker.lines(text, measure, 0, Setting.RAGGED);
        List<Line> balanced = LineBreaker.lines(text, measure, 0, Setting.BALANCED);

        assertThat(balanced).hasSameSizeAs(ragged);
        assertThat(Math.abs(balanced.get(0).width() - balanced.get(1).width())).isLessThan(measure * 0.2);
    }

    @Test
    void aForcedBreakEndsALineThatIsNotStretched() {
        List<Line> lines = lines("one line\nand another", Language.ENGLISH, MEASURE);

        assertThat(Texts.words(lines)).containsExactly("one line", "and another");
        assertThat(lines.get(0).stretch()).isZero();
    }

    @Test
    void aSoftHyphenIsShownOnlyWhereTheLineEnds() {
        ShapedText text = Texts.shape("Donau\u00ADdampfschiff", Language.of("de"));

        assertThat(LineBreaker.lines(text, 400, 0, Setting.JUSTIFIED))
                .hasSize(1)
                .noneMatch(Line::hyphen);
        assertThat(Texts.words(LineBreaker.lines(text, 80, 0, Setting.JUSTIFIED)))
                .containsExactly("Donau\u00AD", "dampfschiff");
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(lines(" \u200B ", Language.ENGLISH, MEASURE)).isEmpty();
    }

    private static List<Line> lines(String text, Language language, double measure) {
        return LineBreaker.lines(Texts.shape(text, language), measure, 0, Setting.JUSTIFIED);
    }

    /** The sum of the cubes of how much spaces differ from their width, as badness measures them. */
    private static double looseness(List<Line> lines, double measure) {
        double sum = 0;
        for (Line line : lines.subList(0, lines.size() - 1)) {
            double share = line.stretch() < 0 ? line.stretch() / TotalFit.SHRINKAGE : line.stretch() / TotalFit.GROWTH;
            double badness = 100 * Math.abs(share * share * share);
            sum += (10 + badness) * (10 + badness);
        }
        return sum;
    }
}
