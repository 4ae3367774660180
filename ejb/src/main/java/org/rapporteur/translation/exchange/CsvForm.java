package org.rapporteur.translation.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Term.Status;

/** What the columns of a CSV file of terms mean. Names of columns are compared in lower case. */
sealed interface CsvForm {

    /** Stands between several terms in one field. */
    String BETWEEN = "\\|";

    /** Adds what a record says. */
    void add(List<String> fields, EntryBuilder entry);

    /** What records of one concept have in common; empty where each is a concept of its own. */
    String concept(List<String> fields);

    /** @throws DomainException {@code exchange.columns} when they are none that are known */
    static CsvForm of(List<String> columns) {
        if (columns.containsAll(List.of("language", "term"))) {
            return new OnePerTerm(columns);
        }
        if (columns.containsAll(List.of("sourcelang", "targetlang", "sourcestring", "targetstring"))) {
            return new OnePerPair(columns);
        }
        if (columns.stream().anyMatch(Tags::isLanguage)) {
            return new OnePerConcept(columns);
        }
        throw DomainException.invalid(
                "exchange.columns",
                "columns",
                columns.stream().limit(20).map(EntryBuilder::clipped).toList());
    }

    /** The field of a column; empty where the record has none. */
    static String field(List<String> columns, List<String> fields, String name) {
        int at = columns.indexOf(name);
        return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
    }

    private static void kind(String word, EntryBuilder entry) {
        if (!word.isEmpty()) {
            entry.kind(word);
        }
    }

    /**
     * A record for each term: {@code concept}, {@code kind}, {@code language}, {@code term}, {@code status},
     * {@code term note}, {@code definition}, {@code note}. Records with the same {@code concept} that follow each other
     * are one. This is what we write.
     */
    record OnePerTerm(List<String> columns) implements CsvForm {

        static final List<String> COLUMNS =
                List.of("concept", "kind", "language", "term", "status", "term note", "definition", "note");

        @Override
        public String concept(List<String> fields) {
            return field(columns, fields, "concept");
        }

        @Override
        public void add(List<String> fields, EntryBuilder entry) {
            kind(field(columns, fields, "kind"), entry);
            try {
                Language language = Tags.language(field(columns, fields, "language"));
                Optional<Status> status = status(field(columns, fields, "status"));
                String term = field(columns, fields, "term");
                String definition = field(columns, fields, "definition");
                if (!term.isEmpty() || definition.isEmpty()) {
                    entry.term(language, term, status, field(columns, fields, "term note"));
                }
                entry.definition(language, definition);
            } catch (DomainException refusal) {
                entry.refuse(refusal);
            }
            entry.note(field(columns, fields, "note"));
        }

        private static Optional<Status> status(String word) {
            if (word.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Arrays.stream(Status.values())
                    .filter(status -> status.key().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> DomainException.invalid("exchange.status", "word", EntryBuilder.clipped(word))));
        }
    }

    /** A record for each pair of terms: {@code sourceLang}, {@code targetLang}, {@code sourceString}, {@code targetString}. */
    record OnePerPair(List<String> columns) implements CsvForm {

        @Override
        public String concept(List<String> fields) {
            return "";
        }

        @Override
        public void add(List<String> fields, EntryBuilder entry) {
            for (String side : List.of("source", "target")) {
                try {
                    entry.term(
                            Tags.language(field(columns, fields, side + "lang")),
                            field(columns, fields, side + "string"),
                            Optional.empty(),
                            "");
                } catch (DomainException refusal) {
                    entry.refuse(refusal);
                }
            }
        }
    }

    /**
     * A record for each concept: a column for each language, named by its tag, in which several terms stand with
     * {@code |} between them, the preferred one first; and {@code kind} and {@code note} where wanted. A column
     * {@code id} is passed over.
     */
    record OnePerConcept(List<String> columns) implements CsvForm {

        /** Numbers entries in many files; Indonesian, whose tag it is as well, can be written with its region. */
        private static final String NUMBER = "id";

        @Override
        public String concept(List<String> fields) {
            return "";
        }

        @Override
        public void add(List<String> fields, EntryBuilder entry) {
            kind(field(columns, fields, "kind"), entry);
            entry.note(field(columns, fields, "note"));
            List<String> tags = new ArrayList<>(columns);
            tags.removeIf(name -> name.equals(NUMBER) || !Tags.isLanguage(name));
            for (String tag : tags) {
                Language language = Tags.language(tag);
                for (String term : field(columns, fields, tag).split(BETWEEN, -1)) {
                    if (!term.isBlank()) {
                        entry.term(language, term, Optional.empty(), "");
                    }
                }
            }
        }
    }
}
