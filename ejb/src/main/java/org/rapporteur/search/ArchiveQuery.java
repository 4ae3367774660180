package org.rapporteur.search;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
 * (a sum would favour reports that are in many languages). Words that stand near each other as they were typed count
 * more.
 *
 * <p>Stop words of the reader's language are left out, unless there is nothing else: then every word counts as it is
 * written.
 */
final class ArchiveQuery {

    private static final float OWN = 2f;
    private static final float NAMES = 2f;

    /** What two neighbours of the query count beside their own words when they are near each other in the text. */
    private static final float NEIGHBOURS = 0.3f;

    private static final int APART = 2;

    /** What a word counts as it is in a language in which it is known to be something else. */
    private static final float UNTRANSLATED = 0.3f;

    /** How many letters of a word are taken as right when it is looked for tolerantly. */
    private static final int SAME = 0;

    private static final float NEARLY = 0.5f;

    private static final int MOST_PAIRS = 75;

    private static final Sought NOTHING = new Sought.Nothing();

    private final WordLanguage language;
    private final boolean own;
    private final Wording wording;
    private final Map<Atom, Integer> places;
    private final Map<Integer, List<Rendering>> renderings;

    /** @param own whether the language is the reader's */
    private ArchiveQuery(WordLanguage language, boolean own, Wording wording, Map<Atom, Integer> places) {
        this.language = language;
        this.own = own;
        this.wording = wording;
        this.places = places;
        this.renderings = wording.in(language);
    }

    /** What the text finds for a reader of this language. A text without any word finds nothing. */
    static Sought of(QueryText text, Language reader, Wording wording) {
        if (text.clauses().isEmpty()) {
            return NOTHING;
        }
        List<Clause> words = wanted(text, false);
        Map<Atom, Integer> places = new IdentityHashMap<>();
        text.words().forEach(word -> places.put(word, places.size()));
        return new Sought.Narrowed(
                words.isEmpty() ? new Sought.Everything() : best(words, reader, wording, places),
                wanted(text, true).stream()
                        .map(clause -> best(List.of(clause), reader, Wording.LITERAL, Map.of()))
                        .toList(),
                text.clauses().stream()
                        .filter(Clause::excluded)
                        .map(clause -> best(List.of(clause), reader, Wording.LITERAL, Map.of()))
                        .toList());
    }

    private static List<Clause> wanted(QueryText text, boolean narrowing) {
        return text.clauses().stream()
                .filter(clause -> !clause.excluded() && clause.narrows() == narrowing)
                .toList();
    }

    private static Sought best(List<Clause> wanted, Language reader, Wording wording, Map<Atom, Integer> places) {
        @Nullable WordLanguage own = WordLanguage.of(reader).orElse(null);
        List<Clause> telling = own == null
                ? wanted
                : wanted.stream()
                        .filter(new ArchiveQuery(own, true, Wording.LITERAL, Map.of())::tells)
                        .toList();
        boolean nothingElse = telling.isEmpty();
        List<Sought> languages = new ArrayList<>();
        for (WordLanguage each : WordLanguage.ALL) {
            Sought found = new ArchiveQuery(each, each.equals(own), wording, places)
                    .all(nothingElse ? wanted : telling, nothingElse);
            if (!found.equals(NOTHING)) {
                languages.add(each.equals(own) ? new Sought.Weighted(found, OWN) : found);
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
        if (found.size() < 2) {
            return best(found);
        }
        Sought sum = new Sought.Several(found, wording.some() ? 1 : found.size());
        List<Sought> neighbours = exact || !language.spaced() ? List.of() : neighbours(clauses);
        return neighbours.isEmpty() ? sum : new Sought.Lifted(sum, neighbours);
    }

    private List<Sought> neighbours(List<Clause> clauses) {
        List<Sought> neighbours = new ArrayList<>();
        String before = "";
        for (Clause clause : clauses) {
            String word =
                    clause.anyOf().size() == 1 && clause.anyOf().get(0) instanceof QueryText.Word one ? one.text() : "";
            if (!before.isEmpty() && !word.isEmpty()) {
                IndexField field = IndexField.stemmed(Part.TEXT, language);
                neighbours.add(new Sought.Weighted(new Sought.Together(field, before + " " + word, APART), NEIGHBOURS));
            }
            before = word;
        }
        return neighbours;
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
                    : new Sought.Lifted(
                            found, List.of(mark(together(IndexField.stemmed(Part.TEXT, language), written.text()))));
        }
        // Of a language without spaces the index has pairs of signs; a sign alone is in the twin only.
        boolean alone = !language.spaced()
                && written.text().codePointCount(0, written.text().length()) == 1;
        Sought found = exact || alone ? inFields(written, IndexField::plain) : inFields(written, IndexField::stemmed);
        return freely(written, found);
    }

    /** Accepts beside the word what the wording accepts. */
    private Sought freely(Written word, Sought found) {
        List<Sought> any = new ArrayList<>();
        List<Rendering> others = renderings.getOrDefault(places.getOrDefault(word, -1), List.of());
        if (!found.equals(NOTHING)) {
            any.add(others.isEmpty() ? found : new Sought.Weighted(found, UNTRANSLATED));
        }
        if (own && wording.near().contains(word.text())) {
            any.addAll(near(word));
        }
        for (Rendering other : others) {
            Sought rendered = inParts(other.text(), List.of(Part.values()), part -> IndexField.stemmed(part, language));
            if (!rendered.equals(NOTHING)) {
                any.add(new Sought.Weighted(rendered, other.weight()));
            }
        }
        return best(any);
    }

    private List<Sought> near(Written word) {
        List<String> folded = language.words().of(word.text());
        if (folded.size() != 1) {
            return List.of();
        }
        List<Sought> near = new ArrayList<>();
        for (Part part : Part.values()) {
            Sought each = new Sought.Near(IndexField.plain(part, language), folded.get(0), SAME);
            near.add(new Sought.Weighted(each, part.weight() * NEARLY));
        }
        near.add(new Sought.Weighted(new Sought.Near(IndexField.NAMES, folded.get(0), SAME), NAMES * NEARLY));
        // The highlighter knows the stemmed texts only.
        near.add(mark(new Sought.Near(IndexField.stemmed(Part.TEXT, language), folded.get(0), SAME)));
        return near;
    }

    private static Sought mark(Sought sought) {
        return new Sought.Weighted(sought, 0f);
    }

    private Sought inFields(Written written, BiFunction<Part, WordLanguage, IndexField> field) {
        Sought found = inParts(written, field);
        Sought name = together(names(written.field()), written.text());
        boolean named = written.field() != QueryField.TITLE && !name.equals(NOTHING);
        if (!named || (found.equals(NOTHING) && written.field() != QueryField.PLACE)) {
            return found;
        }
        Sought weighted = new Sought.Weighted(name, NAMES);
        List<Sought> all = new ArrayList<>();
        if (found instanceof Sought.Best best) {
            all.addAll(best.of());
        } else if (!found.equals(NOTHING)) {
            all.add(found);
        }
        all.add(weighted);
        return best(all);
    }

    private Sought inParts(Written written, BiFunction<Part, WordLanguage, IndexField> field) {
        boolean loose = !language.spaced() && written instanceof QueryText.Word;
        List<Part> parts = parts(written.field());
        if (!loose) {
            return inParts(written.text(), parts, part -> field.apply(part, language));
        }
        List<Sought> found = parts.stream()
                .map(part -> field.apply(part, language))
                .filter(each -> !each.words().of(written.text()).isEmpty())
                .<Sought>map(each -> new Sought.Most(each, written.text(), MOST_PAIRS))
                .toList();
        return best(found);
    }

    private Sought inParts(String text, List<Part> parts, java.util.function.Function<Part, IndexField> field) {
        List<Sought> found = new ArrayList<>();
        for (Part part : parts) {
            Sought words = together(field.apply(part), text);
            if (!words.equals(NOTHING)) {
                found.add(new Sought.Weighted(words, part.weight()));
            }
        }
        return best(found);
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
        return new Sought.Lifted(best(found), List.of(mark(beginningOfStems(prefix.text(), normal))));
    }

    /** A stem may end otherwise than the word that was typed: coopératives, coopérative*, cooperatif. */
    private Sought beginningOfStems(String beginning, String normal) {
        IndexField field = IndexField.stemmed(Part.TEXT, language);
        Sought stem = together(field, beginning);
        Sought begun = new Sought.Beginning(field, normal);
        return stem.equals(NOTHING) ? begun : new Sought.Best(List.of(begun, stem));
    }
}
