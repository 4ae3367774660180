package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Markdown;

/** A Java of its own with 24 MB of heap sets short and long reports. */
class SmallHeapTest {

    private static final Pattern NEEDED = Pattern.compile("(pdfbox|fontbox|commonmark|slf4j)[^/\\\\]*$");

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 61})
    void reportsAreSetIn24Megabytes(int pages, @TempDir Path folder) throws Exception {
        PrintableReport report = WrittenReports.ofEverything(Language.FRENCH, pages);
        Path source = Files.writeString(folder.resolve("report.md"), report.source());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        classPath(),
                        Child.class.getName(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).endsWith(pages + " pages");
    }

    /** The typesetter and what it needs: each further archive would take its index of the heap. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        !entry.endsWith(".jar") || NEEDED.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What runs in the small heap: twice, as a server would. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            String source = Files.readString(Path.of(arguments[0]));
            Language language = Language.FRENCH;
            Typeset typeset = null;
            for (int i = 0; i < 2; i++) {
                PrintableReport report = Samples.report(
                        language,
                        Samples.Texts.of(language).title(),
                        Markdown.document(source).blocks());
                typeset = new Typesetter().typeset(report);
            }
            System.out.print(typeset.pages() + " pages");
        }
    }
}
