package org.rapporteur.typesetting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.intake.Expected;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.intake.Reading;
import org.rapporteur.kernel.Language;

/**
 * Writes the same reports as PDFs of the typesetter and of a peer, for somebody who wants to look at them side by side:
 * one of each language, a long one, and Markdown files that are named ({@code name.fr.md} is French).
 */
final class Beside {

    private static final List<Engine.Name> ENGINES = List.of(Engine.Name.RAPPORTEUR, Engine.Name.OPENHTMLTOPDF);

    private Beside() {}

    /** @param arguments the folder for the PDFs, then Markdown files */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, PrintableReport> reports = new LinkedHashMap<>();
        for (String tag : Samples.LANGUAGES) {
            reports.put("language." + tag, Samples.rich(Language.of(tag)));
        }
        reports.put("long", WrittenReports.ofEverything(Language.FRENCH, 60));
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            reports.put(Path.of(file).getFileName().toString().replaceFirst("\\.md$", ""), read(Path.of(file)));
        }
        for (Map.Entry<String, PrintableReport> report : reports.entrySet()) {
            for (Engine.Name engine : ENGINES) {
                Files.write(
                        folder.resolve(report.getKey() + "." + engine.shown() + ".pdf"),
                        engine.prepare(report.getValue()).run());
            }
        }
    }

    private static PrintableReport read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String[] parts = name.split("\\.");
        Language language = Language.of(parts.length > 2 ? parts[parts.length - 2] : parts[0]);
        PrintableReport sample = Samples.report(language, name, List.of());
        Reading reading = MarkdownReader.read(Files.readAllBytes(file), Expected.of(sample.brand()));
        PrintableReport body = Samples.report(
                language,
                reading.title().isBlank() ? name : reading.title(),
                reading.body().blocks());
        return new PrintableReport(
                body.language(),
                body.brand(),
                body.symbol(),
                body.title(),
                body.summary(),
                reading.dates().map(days -> new PrintableReport.EventDates(days.from(), days.to())),
                reading.place().map(List::of).orElse(List.of()),
                body.body(),
                body.edition(),
                body.address(),
                body.otherLanguages(),
                Files.readString(file),
                body.images(),
                body.sourceDigest());
    }
}
