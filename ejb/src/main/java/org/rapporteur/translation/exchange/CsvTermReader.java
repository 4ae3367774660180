package org.rapporteur.translation.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.translation.termbase.Description;

/**
 * Reads terms from comma-separated values (RFC 4180) in UTF-8; semicolons and tabs as separators are recognised by the
 * first line. What the columns are is said by their names: see {@link CsvForm}.
 */
public final class CsvTermReader implements ItemReader<Description> {

    private static final int LONGEST_HEADER = 10_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvForm form;
    private @Nullable CSVRecord ahead;
    private boolean ended;

    /** @throws DomainException {@code exchange.columns}, {@code exchange.encoding} or {@code exchange.malformed} */
    public CsvTermReader(InputStream in) {
        try {
            BufferedReader text = new BufferedReader(Decoding.utf8(in));
            char separator = separator(text);
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .build()
                    .parse(text);
            records = parser.iterator();
            form = CsvForm.of(header());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw broken(e);
        }
    }

    /** The one of the three that stands most often in the first line. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        for (int read = 0; read < LONGEST_HEADER - 1; read++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            int which = ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        text.reset();
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }

    private List<String> header() {
        if (!hasNext()) {
            throw DomainException.invalid("exchange.columns", "columns", List.of());
        }
        return records.next().toList().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw broken(e);
        }
    }

    /** The library wraps what the decoder throws. */
    private DomainException broken(Exception e) {
        return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
                ? DomainException.invalid("exchange.encoding")
                : DomainException.invalid("exchange.malformed", "line", line());
    }

    @SuppressWarnings("NullAway") // asked before the parser is there when the first line cannot be read
    private long line() {
        return parser == null ? 1 : Math.max(1, parser.getCurrentLineNumber());
    }

    @Override
    public Optional<Item<Description>> next() {
        try {
            if (ended || (ahead == null && !hasNext())) {
                return Optional.empty();
            }
            CSVRecord first = ahead == null ? records.next() : ahead;
            ahead = null;
            EntryBuilder entry = new EntryBuilder(lineOf(first));
            form.add(first.toList(), entry);
            String concept = form.concept(first.toList());
            while (!concept.isEmpty() && hasNext()) {
                CSVRecord following = records.next();
                if (!form.concept(following.toList()).equals(concept)) {
                    ahead = following;
                    break;
                }
                form.add(following.toList(), entry);
            }
            return Optional.of(entry.item());
        } catch (DomainException broken) {
            ended = true;
            return Optional.of(Item.refused(line(), broken));
        }
    }

    /** The line of a record's first character; a quoted field may go on over several. */
    private long lineOf(CSVRecord record) {
        long breaks = record.stream()
                .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                .sum();
        return Math.max(2, parser.getCurrentLineNumber() - breaks);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
