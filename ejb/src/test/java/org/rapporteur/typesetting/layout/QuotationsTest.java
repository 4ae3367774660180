package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.tagging.Tag;

/** Marks that keyboards have are shown as those that the language has, and read as they were written. */
class QuotationsTest {

    private static final String MARKS = "\"'-“”‘’„‚«»–—";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "en | She said: \"Read 'Rights' first.\" | She said: “Read ‘Rights’ first.”",
                "fr | Il dit : \"Lisez 'Droits' d'abord.\" | Il dit : «Lisez “Droits” d’abord.»",
                "es | Dijo: \"Lean 'Derechos' antes\". | Dijo: «Lean “Derechos” antes».",
                "de | Sie sagt: \"Lest 'Rechte' zuerst.\" | Sie sagt: „Lest ‚Rechte‘ zuerst.“",
                "pt | Disse: \"Leiam 'Direitos' antes.\" | Disse: “Leiam ‘Direitos’ antes.”",
                "ru | Он сказал: \"Читайте 'Права' сначала\". | Он сказал: «Читайте „Права“ сначала».",
                "zh | 他说：\"先读'权利'。\" | 他说：“先读‘权利’。”",
                "it | Disse: \"Leggete 'Diritti' prima\". | Disse: «Leggete “Diritti” prima»."
            })
    void straightMarksAreShownAsTheOuterAndTheInnerOnesOfTheLanguage(String language, String written, String shown) {
        ShapedText text = Texts.shape(written, Language.of(language));

        assertThat(shown(text)).isEqualTo(shown);
        assertThat(Texts.words(LineBreaker.lines(text, 2000, 0, Setting.RAGGED)))
                .containsExactly(written);
    }

    @Test
    void arabicMarksOpenAtTheRight() {
        ShapedText text = Texts.shape("قال: \"العدالة أولا\".", Language.of("ar"));
        List<Integer> places = marks(text);

        assertThat(text.glyphs[places.get(0)]).isEqualTo(text.faces[places.get(0)].glyph('»'));
        assertThat(text.glyphs[places.get(1)]).isEqualTo(text.faces[places.get(1)].glyph('«'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "en | \"A 'b \"c\" d' e\" | “A ‘b “c” d’ e”",
                "en | \"A \"b\" c\" | “A ‘b’ c”",
                "en | \"'Yes,' they said.\" | “‘Yes,’ they said.”",
                "en | (\"a\", \"b\"; \"c\") | (“a”, “b”; “c”)",
                "en | \"in 2018\" and 'in 2019' | “in 2018” and ‘in 2019’",
                "en | word—\"quoted\"—word | word—“quoted”—word",
                "en | The end of a quotation.\" | The end of a quotation.”",
                "en | \"The start of one | “The start of one",
                "fr | l'\"idée\" d'aujourd'hui | l’«idée» d’aujourd’hui",
                "fr | «une \"idée\" neuve» | «une “idée” neuve»",
                "de | »Wort« und \"Wort\" | »Wort« und „Wort“",
                "zh | 他说\"社会\"，也说\"正义\"。 | 他说“社会”，也说“正义”。",
                "en | \"But—\", she said | “But—”, she said",
                "en | \"He said—\"no\"—and left\" | “He said—‘no’—and left”",
                "fr | l'\"[a]ction\" commune | l’«[a]ction» commune",
                "fr | «voici l'\"idée\" neuve» | «voici l’“idée” neuve»",
                "es | \"¿Cómo?\" y \"dijo \"¡no!\" ayer\" | «¿Cómo?» y «dijo “¡no!” ayer»",
                "zh | 他说\"《巴黎协定》\"。 | 他说“《巴黎协定》”。",
                "zh | 2018\"青年论坛\"和\"2019\" | 2018“青年论坛”和“2019”",
                "zh | 见 https://a.org/x，他说\"好\"。 | 见 https://a.org/x，他说“好”。"
            })
    void marksFollowHowQuotationsAreNestedAndTheirPlace(String language, String written, String shown) {
        assertThat(shown(Texts.shape(written, Language.of(language)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "de | Er sagte „ja\", und sie \"nein\". | Er sagte „ja“, und sie „nein“.",
                "de | Er sagte \"ja“, und sie \"nein\". | Er sagte „ja“, und sie „nein“.",
                "en | He said “yes\", and she \"no”, \"maybe\" | He said “yes”, and she “no”, “maybe”",
                "en | \"a ‘b' c\" and \"don’t ‘d' e\" | “a ‘b’ c” and “don’t ‘d’ e”",
                "fr | Il dit «oui\", elle \"non» et \"si\" | Il dit «oui», elle «non» et «si»"
            })
    void straightAndCurvedMarksCloseEachOther(String language, String written, String shown) {
        assertThat(shown(Texts.shape(written, Language.of(language)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\" 'b ",
                "a'b's 'c ",
                "'a ",
                "\"a ",
                "https://a.org/it's'b ",
                "https://a.org/'b'c",
                "'n' 'twas ",
                "„a\" ",
                "5'10\""
            })
    void aLongTextTakesItsLengthsTime(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Texts.shape(text, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "rock 'n' roll and 'more' | rock ’n’ roll and ‘more’",
                "'I love rock 'n' roll,' he said | ‘I love rock ’n’ roll,’ he said",
                "'Twas the night of 'change' | ’Twas the night of ‘change’",
                "give 'em the 'right' | give ’em the ‘right’",
                "'He loved the '90s,' she said | ‘He loved the ’90s,’ she said",
                "\"'Tis so,\" and 'emphasis' | “’Tis so,” and ‘emphasis’",
                "isn't it the delegates' right | isn’t it the delegates’ right",
                "the '90s and 'tis all | the ’90s and ’tis all",
                "the 1990's | the 1990’s",
                "\"It isn't,\" they said | “It isn’t,” they said"
            })
    void anApostropheIsNoQuotation(String written, String shown) {
        assertThat(shown(Texts.shape(written, Language.ENGLISH))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a door of 5'10\" here",
                "6' 2\" tall",
                "“a door of 5'10\" here”",
                "40° 26' 46\" N",
                "a mark \" alone",
                "see https://example.org/it's/?a='b'c now"
            })
    void primesMarksAloneAndAddressesStayAsTheyAre(String written) {
        assertThat(shown(Texts.shape(written, Language.ENGLISH))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "en | rights - and duties | rights – and duties",
                "fr | 5 - 10 mars 2018 | 5 – 10 mars 2018",
                "ru | Права - это обязанности | Права — это обязанности",
                "ru | 5 - 10 марта | 5 – 10 марта",
                "en | vingt-quatre -5 a- b | vingt-quatre -5 a- b",
                "fr | - Bonjour | - Bonjour"
            })
    void aHyphenBetweenSpacesIsTheLanguagesDash(String language, String written, String shown) {
        ShapedText text = Texts.shape(written, Language.of(language));

        assertThat(shown(text)).isEqualTo(shown);
        assertThat(Texts.words(LineBreaker.lines(text, 2000, 0, Setting.RAGGED)))
                .containsExactly(written);
    }

    @Test
    void frenchMarksStandALittleOffAndTheirLinesDoNotPartThem() {
        ShapedText french = Texts.shape("Une \"idée\" neuve", Language.FRENCH);
        ShapedText spanish = Texts.shape("Una \"idea\" nueva", Language.SPANISH);

        assertThat(french.kerns[5]).isGreaterThan(0.5);
        assertThat(french.kerns[9]).isGreaterThan(0.5);
        assertThat(spanish.kerns[5]).isLessThan(0.2);
        for (double measure = 40; measure < 100; measure++) {
            assertThat(Texts.words(LineBreaker.lines(french, measure, 0, Setting.RAGGED)))
                    .noneMatch(line -> line.startsWith("idée") || line.equals("\""));
        }
    }

    @Test
    void chineseMarksNeitherBeginALineThatTheyCloseNorEndOneThatTheyOpen() {
        ShapedText text = Texts.shape("他说\"社会\"也说\"正义\"又说\"平等\"。", Language.of("zh"));
        for (double measure = 30; measure < 120; measure++) {
            List<String> lines = Texts.words(LineBreaker.lines(text, measure, 0, Setting.RAGGED));

            assertThat(lines).noneMatch(line -> line.equals("\"") || line.endsWith("说\""));
        }
    }

    @Test
    void aQuotationThatGoesOnInAnotherStyleIsClosedAsItWasOpened() {
        TextStyle plain = TextStyle.of(Cut.REGULAR, 11, Ink.TEXT);
        Tag tag = Tag.root("P");
        List<Run> runs = List.of(
                Run.of("Er sagt: \"", plain, Language.of("de"), tag.slot()),
                Run.of("social rights", plain.emphasised(), Language.ENGLISH, tag.slot()),
                Run.of("\", dann", plain, Language.of("de"), tag.slot()));

        assertThat(shown(new Shaper(Faces.standard(), false).shape(runs, "p")))
                .isEqualTo("Er sagt: „social rights“, dann");
    }

    private static List<Integer> marks(ShapedText text) {
        return IntStream.range(0, text.size)
                .filter(i -> text.codePoints[i] == '"')
                .boxed()
                .toList();
    }

    /** The text with its marks as their glyphs show them. */
    private static String shown(ShapedText text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.size; i++) {
            int at = i;
            int mark = MARKS.indexOf(text.codePoints[i]) < 0
                    ? text.codePoints[i]
                    : MARKS.chars()
                            .filter(c -> text.faces[at].glyph(c) == text.glyphs[at])
                            .findFirst()
                            .orElse('?');
            shown.appendCodePoint(mark);
        }
        return shown.toString();
    }
}
