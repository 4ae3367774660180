package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.QueryText.Atom;
import org.rapporteur.search.QueryText.Clause;
import org.rapporteur.search.QueryText.Phrase;
import org.rapporteur.search.QueryText.Prefix;
import org.rapporteur.search.QueryText.Written;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * A query in the index's fields: the best of the languages counts, the reader's own twice, the others a little beside it
 * (a sum would favour reports that are in many languages).
 *
 * <p>Up to three words must all be found; of more, three quarters. Stop words of the reader's language are left out,
 * unless there is nothing else: then every word counts as it is written.
 */
final class ArchiveQuery {

    private static final float OWN = 2f;
    private static final float NAMES = 2f;
    private static final int ALL_OF = 3;
    private static final int MOST_PAIRS = 75;

    private static final Sought NOTHING = new Sought.Nothing();

    private final WordLanguage language;

    private ArchiveQuery(WordLanguage language) {
        this.language = language;
    }

    /** What the text finds for a reader of this language. A text without any word finds nothing. */
    static Sought of(QueryText text, Language reader) {
        List<Clause> words = wanted(text, false);
        List<Clause> narrowing = wanted(text, true);
        if (text.clauses().isEmpty()) {
            return NOTHING;
        }
        return new Sought.Narrowed(
                words.isEmpty() ? new Sought.Everything() : best(words, reader),
                narrowing.stream().map(clause -> best(List.of(clause), reader)).toList(),
                text.clauses().stream()
                        .filter(Clause::excluded)
                        .map(clause -> best(List.of(clause), reader))
                        .toList());
    }

    private static List<Clause> wanted(QueryText text, boolean narrowing) {
        return text.clauses().stream()
                .filter(clause -> !clause.excluded() && clause.narrows() == narrowing)
                .toList();
    }

    private static Sought best(List<Clause> wanted, Language reader) {
        List<Clause> telling = WordLanguage.of(reader)
                .map(ArchiveQuery::new)
                .map(own -> wanted.stream().filter(own::tells).toList())
                .orElse(wanted);
        boolean nothingElse = telling.isEmpty();
        List<Sought> languages = new ArrayList<>();
        for (WordLanguage each : WordLanguage.ALL) {
            Sought found = new ArchiveQuery(each).all(nothingElse ? wanted : telling, nothingElse);
            if (!found.equals(NOTHING)) {
                boolean own = WordLanguage.of(reader).filter(each::equals).isPresent();
                languages.add(own ? new Sought.Weighted(found, OWN) : found);
            }
        }
        return best(languages);
    }

    private static Sought best(List<Sought> several) {
        return several.isEmpty() ? NOTHING : several.size() == 1 ? several.get(0) : new Sought.Best(several);
    }

    /** Whether the clause is more than stop words of this language. */
    private boolean tells(Clause clause) {
        return clause.anyOf().stream()
                .anyMatch(atom -> !(atom instanceof Written written)
                        || atom instanceof Prefix
                        || !language.stems().of(written.text()).isEmpty());
    }

    private Sought all(List<Clause> clauses, boolean asWritten) {
        boolean exact = asWritten || clauses.stream().noneMatch(this::tells);
        List<Sought> found = clauses.stream()
                .map(clause -> best(clause.anyOf().stream()
                        .map(atom -> atom(atom, exact))
                        .filter(sought -> !sought.equals(NOTHING))
                        .toList()))
                .filter(sought -> !sought.equals(NOTHING))
                .toList();
        int count = found.size();
        return count < 2 ? best(found) : new Sought.Several(found, count <= ALL_OF ? count : (count * 3 + 3) / 4);
    }

    private Sought atom(Atom atom, boolean exact) {
        if (atom instanceof QueryText.Years years) {
            return new Sought.Years(years.from(), years.to());
        }
        Written written = (Written) atom;
        if (written instanceof Prefix prefix && language.spaced()) {
            return prefix(prefix);
        }
        if (written instanceof Phrase || written instanceof Prefix) {
            Sought found = inFields(written, IndexField::plain);
            return found.equals(NOTHING)
                    ? NOTHING
                    : new Sought.Marked(found, together(IndexField.stemmed(Part.TEXT, language), written.text()));
        }
        // Of a language without spaces the index has pairs of signs; a sign alone is in the twin only.
        boolean alone = !language.spaced()
                && written.text().codePointCount(0, written.text().length()) == 1;
        return exact || alone ? inFields(written, IndexField::plain) : inFields(written, IndexField::stemmed);
    }

    private Sought inFields(Written written, BiFunction<Part, WordLanguage, IndexField> field) {
        List<Sought> found = new ArrayList<>();
        for (Part part : parts(written.field())) {
            Sought words = words(field.apply(part, language), written);
            if (words.equals(NOTHING)) {
                return NOTHING;
            }
            found.add(new Sought.Weighted(words, part.weight()));
        }
        Sought name = together(names(written.field()), written.text());
        if (written.field() != QueryField.TITLE && !name.equals(NOTHING)) {
            found.add(new Sought.Weighted(name, NAMES));
        }
        return best(found);
    }

    private Sought words(IndexField field, Written written) {
        Sought together = together(field, written.text());
        boolean loose = !language.spaced() && written instanceof QueryText.Word;
        return together.equals(NOTHING) || !loose ? together : new Sought.Most(field, written.text(), MOST_PAIRS);
    }

    private static Sought together(IndexField field, String text) {
        return field.words().of(text).isEmpty() ? NOTHING : new Sought.Together(field, text);
    }

    private static List<Part> parts(QueryField field) {
        return switch (field) {
            case TITLE -> List.of(Part.TITLE);
            case PLACE -> List.of();
            default -> List.of(Part.values());
        };
    }

    private static IndexField names(QueryField field) {
        return field == QueryField.PLACE ? IndexField.PLACES : IndexField.NAMES;
    }

    private Sought prefix(Prefix prefix) {
        String normal = language.words().beginning(prefix.text());
        List<Sought> found = new ArrayList<>();
        for (Part part : parts(prefix.field())) {
            found.add(
                    new Sought.Weighted(new Sought.Beginning(IndexField.plain(part, language), normal), part.weight()));
        }
        if (prefix.field() != QueryField.TITLE) {
            found.add(new Sought.Weighted(new Sought.Beginning(names(prefix.field()), normal), NAMES));
        }
        return new Sought.Marked(best(found), beginningOfStems(prefix.text(), normal));
    }

    /** A stem may end otherwise than the word that was typed: coopératives, coopérative*, cooperatif. */
    private Sought beginningOfStems(String beginning, String normal) {
        IndexField field = IndexField.stemmed(Part.TEXT, language);
        Sought stem = together(field, beginning);
        Sought begun = new Sought.Beginning(field, normal);
        return stem.equals(NOTHING) ? begun : new Sought.Best(List.of(begun, stem));
    }
}
