package org.rapporteur.typesetting.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Markdown;
import org.rapporteur.typesetting.PrintableReport;

/** A report about nothing but its own appearance: title, summary, list, table, quotation and footnote. */
public final class SampleReport {

    private static final String FOLDER = "/org/rapporteur/typesetting/sample/";
    private static final LocalDate DAY = LocalDate.of(2018, 3, 5);

    private SampleReport() {}

    /** The language in which the sample is written for a language: its own, or English where there is none. */
    public static Language language(Language wanted) {
        return SampleReport.class.getResource(file(wanted)) != null ? wanted : Language.ENGLISH;
    }

    /** @param images the logo's bytes by its SHA-256, where the brand has one */
    public static PrintableReport of(Brand brand, Language wanted, Map<String, byte[]> images) {
        Language language = language(wanted);
        String[] parts = text(language).split("\n\n", 3);
        URI address = URI.create(brand.website().resolve("/").toString() + language + "/reports/sample");
        return new PrintableReport(
                language,
                brand,
                brand.symbolPrefix() + "/2018/3",
                parts[0].substring(2),
                parts[1],
                Optional.of(new PrintableReport.EventDates(DAY, DAY.plusDays(5))),
                List.of(),
                Markdown.parse(parts[2]).document(),
                new PrintableReport.Edition(1, PrintableReport.Kind.ORIGINAL, "", DAY),
                address,
                Map.of(),
                parts[2],
                images,
                "");
    }

    private static String file(Language language) {
        return FOLDER + language.tag() + ".md";
    }

    private static String text(Language language) {
        try (InputStream in = SampleReport.class.getResourceAsStream(file(language))) {
            if (in == null) {
                throw new IllegalStateException("no sample in " + language);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
