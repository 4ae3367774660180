package org.rapporteur.typesetting;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Document;

/**
 * Everything that a report's PDF shows, in one language. The same value always gives the same bytes.
 *
 * @param symbol the report's symbol, such as {@code PA/2018/3}
 * @param summary empty where there is none
 * @param dates when the event was; empty where that is not known
 * @param places where the event was, as they are written in the report's language
 * @param address of this edition, absolute
 * @param otherLanguages addresses of the report in its other languages, in the order in which they are shown
 * @param source the text as a Markdown file, attached to the PDF
 * @param images bytes of all pictures (PNG or JPEG) of body and brand, by SHA-256 in lower-case hexadecimal
 * @param sourceDigest SHA-256 of the frozen text, in hexadecimal; printed in part
 */
public record PrintableReport(
        Language language,
        Brand brand,
        String symbol,
        String title,
        String summary,
        Optional<EventDates> dates,
        List<String> places,
        Document body,
        Edition edition,
        URI address,
        Map<Language, URI> otherLanguages,
        String source,
        Map<String, byte[]> images,
        String sourceDigest) {

    public PrintableReport {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report to be printed has a title");
        }
        places = List.copyOf(places);
        otherLanguages = Collections.unmodifiableMap(new LinkedHashMap<>(otherLanguages));
        images = Map.copyOf(images);
    }

    /** The first and the last day of an event; one day has both the same. */
    public record EventDates(LocalDate from, LocalDate to) {
        public EventDates {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("an event that ends before it begins");
            }
        }
    }

    /** Why an edition was published. */
    public enum Kind {
        ORIGINAL,
        CORRECTED,
        REVISED
    }

    /**
     * Which edition of the report it is.
     *
     * @param number from 1
     * @param note what was corrected or revised; empty for an original edition
     * @param published the day of publication, the document's date
     * @param withdrawal where the report has been withdrawn since
     */
    public record Edition(int number, Kind kind, String note, LocalDate published, Optional<Withdrawal> withdrawal) {

        /** An edition that stands. */
        public Edition(int number, Kind kind, String note, LocalDate published) {
            this(number, kind, note, published, Optional.empty());
        }

        public Edition withdrawn(Withdrawal since) {
            return new Edition(number, kind, note, published, Optional.of(since));
        }
    }

    /**
     * Why and since when a report must not be relied on.
     *
     * @param reason in a language that its readers understand
     * @param successor address of what stands in its place, absolute
     */
    public record Withdrawal(LocalDate day, String reason, Optional<URI> successor) {}
}
