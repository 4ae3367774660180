package org.rapporteur.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;

class BadInputTest {

    private static final String FRENCH = "# Séminaire à Genève\n\nLa délégation a été reçue à l’hôtel de ville.\n";

    /** Characters: enough for what costs their square to be seen, few enough for the suite. */
    private static final int HOSTILE = 80_000;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static DomainException refusal(byte[] bytes) {
        return assertThrows(DomainException.class, () -> MarkdownReader.read(bytes, Expected.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\uFEFF \u00a0\n"})
    void anEmptyFileIsRefused(String text) {
        assertEquals(
                "intake.empty", refusal(text.getBytes(StandardCharsets.UTF_8)).code());
    }

    static Stream<Arguments> filesThatAreNoText() {
        return Stream.of(
                Arguments.of("%PDF-1.7 x", "pdf"),
                Arguments.of("{\\rtf1 x", "rtf"),
                Arguments.of("\u0089PNG\r\n\u001a\n", "image"),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", "image"),
                Arguments.of("GIF89a", "image"),
                Arguments.of("RIFF1234WEBP", "image"),
                Arguments.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "doc"),
                Arguments.of("PK\u0003\u0004 [Content_Types].xml word/document.xml", "docx"),
                Arguments.of("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
                Arguments.of("PK\u0003\u0004 anything", "zip"),
                Arguments.of("\u007fELF\u0000\u0001\u0002\u0003", "unknown"));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNoText")
    void aFileThatIsNoTextIsRefusedAsWhatItSeems(String start, String seems) {
        DomainException refusal = refusal((start + " ".repeat(20)).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("intake.binary", refusal.code());
        assertEquals(seems, refusal.data().get("seems"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "ISO-8859-1, ISO-8859-1",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-16, UTF-16BE"
    })
    void anotherEncodingIsRefusedWithTheLikelyOneAndASample(String charset, String likely) {
        String text = charset.equals("ISO-8859-1") ? FRENCH.replace('’', '\'') : FRENCH;
        byte[] bytes = text.getBytes(Charset.forName(charset));
        DomainException refusal = refusal(bytes);
        assertEquals("intake.encoding", refusal.code());
        assertEquals(likely, refusal.data().get("charset"));
        assertTrue(
                refusal.data().get("sample").toString().contains("Séminaire à Genève"),
                refusal.data().toString());
        assertEquals(likely, ((List<?>) refusal.data().get("choices")).get(0));
        assertEquals(
                "Séminaire à Genève",
                MarkdownReader.read(bytes, likely, Expected.NOTHING).title());
    }

    @Test
    void anEncodingThatIsNotOfferedIsRefused() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
        DomainException refusal =
                assertThrows(DomainException.class, () -> MarkdownReader.read(bytes, "EBCDIC", Expected.NOTHING));
        assertEquals("intake.charset", refusal.code());
    }

    @Test
    void aChosenEncodingThatDoesNotFitIsRefused() {
        byte[] bytes = {'a', (byte) 0xD8, 'b'};
        assertEquals(
                "intake.encoding",
                assertThrows(DomainException.class, () -> MarkdownReader.read(bytes, "UTF-16BE", Expected.NOTHING))
                        .code());
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "intake.binary",
                assertThrows(DomainException.class, () -> MarkdownReader.read(pdf, "windows-1252", Expected.NOTHING))
                        .code());
    }

    @Test
    void aFileOverFiveMegabytesIsRefusedAndOneOfExactlyThatIsLookedAt() {
        byte[] over = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(over, (byte) 'a');
        DomainException refusal = refusal(over);
        assertEquals("intake.too-large", refusal.code());
        assertEquals(Map.of("size", 5242881L, "limit", 5242880L), refusal.data());
        DomainException tooLong = refusal(Arrays.copyOf(over, 5 * 1024 * 1024));
        assertEquals("intake.too-long", tooLong.code());
        assertEquals(Map.of("characters", 5242880, "limit", 1_000_000), tooLong.data());
    }

    @Test
    void aMillionCharactersAreRead() {
        String sentence = "The delegation met its partners in the capital.\n\n";
        String text = sentence.repeat(1_000_000 / sentence.length());
        assertEquals(
                1_000_000 / sentence.length(),
                MarkdownReader.read(text, Expected.NOTHING).body().blocks().size());
    }

    @Test
    void bytesOfAnyKindAreReadOrRefused() {
        Random random = new Random(11);
        String[] seeds = {FRENCH, "**a** [b](c) > d\n- e\n| f | g |\n|--|--|\n[^1]: h\n", "5 - 10 mars 2018\n\n2018-03"
        };
        for (int i = 0; i < 1500; i++) {
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
            } else {
                bytes = seeds[i % seeds.length].repeat(1 + i % 3).getBytes(StandardCharsets.UTF_8);
                for (int flips = random.nextInt(12); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            for (String charset : MarkdownReader.charsets()) {
                readOrRefused(bytes, charset);
            }
        }
    }

    private static void readOrRefused(byte[] bytes, String charset) {
        try {
            Reading reading = MarkdownReader.read(bytes, charset, Expected.NOTHING);
            Html.render(reading.body(), Html.Options.page(Language.ENGLISH, "Notes", "Back"));
            assertEquals(reading.body(), Markdown.document(Markdown.write(reading.body())));
        } catch (DomainException e) {
            assertTrue(e.code().startsWith("intake."), e.code());
        }
    }

    static List<String> evil() {
        return List.of(
                ">",
                "[",
                "![",
                "*a **a ",
                "*a_b ",
                "[a](",
                "[a](b ",
                "<",
                "<!",
                "<a ",
                "<script>",
                "`",
                "a`b``",
                "- ",
                "1. ",
                "- a\n",
                "  - a\n",
                "> - ",
                "#",
                "|",
                "| a ",
                "a|b\n-|-\n",
                "|\n|-\n",
                "[^1]: a\n",
                "[^a]",
                "[a]: b\n",
                "[[a]{.em}",
                "]{.em}",
                "[x]{lang=en}",
                "&#1;",
                "\\",
                "a\n\n",
                "a\n\n2\n\n",
                "é ",
                "![](/images/a)",
                "\u00a0",
                "**x**",
                "_x_ ",
                "*__",
                "5 mars ",
                "1er, ",
                "du ",
                "www.a.",
                "a.",
                "\r",
                "\f",
                "\u0001x",
                "***",
                "a-\n\n",
                "<div>\n\n",
                "]",
                "(",
                "[](<",
                "```\n",
                "~~~ a\n",
                "    a\n",
                "\t",
                "-\n",
                "---\n",
                "===\n",
                "a\n===\n",
                "AB ",
                "a\n",
                "a|\n",
                "~\n",
                "a\\\n",
                "<!--",
                "<!-- a>",
                "<a <b>",
                "a<![CDATA[");
    }

    @Test
    void spansInSpansAreReadInBoundedTime() {
        String text = "[".repeat(HOSTILE) + "a" + "]{.em}".repeat(HOSTILE / 3);
        assertTimeoutPreemptively(LIMIT, () -> readOrRefused(text.getBytes(StandardCharsets.UTF_8), "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("evil")
    void hostileTextIsReadInBoundedTime(String evil) {
        String text = evil.repeat(HOSTILE / evil.length());
        assertTimeoutPreemptively(LIMIT, () -> readOrRefused(text.getBytes(StandardCharsets.UTF_8), "UTF-8"));
    }
}
