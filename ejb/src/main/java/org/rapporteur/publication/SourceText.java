package org.rapporteur.publication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.typesetting.PrintableReport;

/** A text as one Markdown file, as it is attached to its PDF. */
final class SourceText {

    private SourceText() {}

    /**
     * What the file says of the text before it.
     *
     * @param places as the PDF names them
     * @param address of the edition
     */
    record Facts(
            String symbol,
            Language language,
            Optional<PrintableReport.EventDates> dates,
            List<String> places,
            PrintableReport.Edition edition,
            URI address) {}

    /** The frozen text: title, summary and body. */
    static String of(Content content) {
        String summary = content.summary().isEmpty() ? "" : content.summary() + "\n\n";
        return "# " + content.title() + "\n\n" + summary + content.text();
    }

    /**
     * The text below its facts, which stand between two lines of hyphens as YAML: whoever finds the file alone knows
     * what it is. The digest is that of all that follows the second line.
     */
    static String file(Content content, Facts facts) {
        StringBuilder file = new StringBuilder("---\n");
        line(file, "symbol", quoted(facts.symbol()));
        line(file, "language", quoted(facts.language().tag()));
        facts.dates().ifPresent(dates -> line(file, "dates", quoted(dates.from() + "/" + dates.to())));
        if (!facts.places().isEmpty()) {
            file.append("places:\n");
            facts.places()
                    .forEach(place -> file.append("  - ").append(quoted(place)).append('\n'));
        }
        line(file, "edition", String.valueOf(facts.edition().number()));
        line(file, "published", quoted(facts.edition().published().toString()));
        line(file, "address", quoted(facts.address().toString()));
        line(file, "sha256", quoted(digest(content)));
        return file.append("---\n").append(of(content)).toString();
    }

    private static void line(StringBuilder file, String name, String value) {
        file.append(name).append(": ").append(value).append('\n');
    }

    /** A double-quoted scalar (YAML 1.2, 7.3.1). */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The SHA-256 of the text, of which PDFs show the beginning. */
    static String digest(Content content) {
        return BlobStore.sha256(of(content).getBytes(StandardCharsets.UTF_8));
    }
}
