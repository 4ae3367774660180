package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.QueryText.Atom;
import org.rapporteur.search.QueryText.Clause;
import org.rapporteur.search.QueryText.Phrase;
import org.rapporteur.search.QueryText.Prefix;

/**
 * A query in the index's terms: the best of the languages counts, the reader's own twice, the others a little beside it
 * (a sum would favour reports that are in many languages).
 *
 * <p>Up to three words must all be found; of more, three quarters. Stop words of the reader's language are left out,
 * unless there is nothing else: then every word counts as it is written.
 */
final class ArchiveQuery {

    private static final float OWN = 2f;
    private static final float TIE = 0.1f;
    private static final float NAMES = 2f;
    private static final int ALL_OF = 3;

    private final IndexedLanguage language;
    private final Analyzer stemmed;
    private final Analyzer plain;
    private final Analyzer names = LuceneAnalysis.names();

    private ArchiveQuery(IndexedLanguage language) {
        this.language = language;
        this.stemmed = language.stemmed();
        this.plain = language.plain();
    }

    /** What the text finds for a reader of this language. A text without any word finds nothing. */
    static Query of(QueryText text, Language reader) {
        List<Clause> wanted =
                text.clauses().stream().filter(clause -> !clause.excluded()).toList();
        List<Clause> unwanted = text.clauses().stream().filter(Clause::excluded).toList();
        if (text.clauses().isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(wanted.isEmpty() ? new MatchAllDocsQuery() : best(wanted, reader), Occur.MUST);
        unwanted.forEach(clause -> query.add(best(List.of(clause), reader), Occur.MUST_NOT));
        return query.build();
    }

    private static Query best(List<Clause> wanted, Language reader) {
        List<Clause> telling = IndexedLanguage.of(reader)
                .map(ArchiveQuery::new)
                .map(own -> wanted.stream().filter(own::tells).toList())
                .orElse(wanted);
        boolean nothingElse = telling.isEmpty();
        List<Query> languages = new ArrayList<>();
        for (IndexedLanguage each : IndexedLanguage.ALL) {
            Query found = new ArchiveQuery(each).all(nothingElse ? wanted : telling, nothingElse);
            languages.add(each.language().equals(reader) ? new BoostQuery(found, OWN) : found);
        }
        return new DisjunctionMaxQuery(languages, TIE);
    }

    /** Whether the clause is more than stop words of this language. */
    private boolean tells(Clause clause) {
        return clause.anyOf().stream()
                .anyMatch(atom -> atom instanceof Prefix || query(stemmed, "x", atom.text()) != null);
    }

    private Query all(List<Clause> clauses, boolean asWritten) {
        List<Query> found = new ArrayList<>();
        boolean exact = asWritten || clauses.stream().noneMatch(this::tells);
        for (Clause clause : clauses) {
            List<Query> anyOf = clause.anyOf().stream()
                    .map(atom -> atom(atom, exact))
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (!anyOf.isEmpty()) {
                found.add(anyOf.size() == 1 ? anyOf.get(0) : new DisjunctionMaxQuery(anyOf, TIE));
            }
        }
        return atLeast(found);
    }

    private static Query atLeast(List<Query> found) {
        if (found.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        found.forEach(query -> all.add(query, Occur.SHOULD));
        int count = found.size();
        return all.setMinimumNumberShouldMatch(count <= ALL_OF ? count : (count * 3 + 3) / 4)
                .build();
    }

    private @Nullable Query atom(Atom atom, boolean exact) {
        if (atom instanceof Prefix prefix) {
            return prefix(prefix.text());
        }
        if (atom instanceof Phrase phrase) {
            Query written = inParts(phrase.text(), plain, IndexField::plain);
            return written == null ? null : marked(written, inParts(phrase.text(), stemmed, IndexField::stemmed));
        }
        return exact
                ? inParts(atom.text(), plain, IndexField::plain)
                : inParts(atom.text(), stemmed, IndexField::stemmed);
    }

    private @Nullable Query inParts(String text, Analyzer analyzer, BiFunction<Part, Language, String> field) {
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Query query = query(analyzer, field.apply(part, language.language()), text);
            if (query == null) {
                return null;
            }
            parts.add(new BoostQuery(query, part.weight()));
        }
        Query name = query(names, IndexField.NAMES, text);
        if (name != null) {
            parts.add(new BoostQuery(name, NAMES));
        }
        return new DisjunctionMaxQuery(parts, TIE);
    }

    private Query prefix(String beginning) {
        String field = IndexField.plain(Part.TEXT, language.language());
        String normal = plain.normalize(field, beginning).utf8ToString();
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(beginningWith(IndexField.plain(part, language.language()), normal, part.weight()));
        }
        parts.add(beginningWith(IndexField.NAMES, normal, NAMES));
        return marked(new DisjunctionMaxQuery(parts, TIE), beginningOfStems(beginning, normal));
    }

    /** A stem may end otherwise than the word that was typed: coopératives, coopérative*, cooperatif. */
    private Query beginningOfStems(String beginning, String normal) {
        String field = IndexField.stemmed(Part.TEXT, language.language());
        List<Query> marks = new ArrayList<>();
        marks.add(new PrefixQuery(new Term(field, normal)));
        Query stem = query(stemmed, field, beginning);
        if (stem != null) {
            marks.add(stem);
        }
        return new DisjunctionMaxQuery(marks, TIE);
    }

    private static Query beginningWith(String field, String beginning, float weight) {
        return new BoostQuery(new PrefixQuery(new Term(field, beginning)), weight);
    }

    /** Adds what changes no result and no order, but is found by the highlighter, which knows the stemmed texts only. */
    private static Query marked(Query query, @Nullable Query mark) {
        if (mark == null) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new BoostQuery(mark, 0f), Occur.SHOULD)
                .build();
    }

    private static @Nullable Query query(Analyzer analyzer, String field, String text) {
        return new QueryBuilder(analyzer).createPhraseQuery(field, text);
    }
}
