package org.rapporteur.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked for, in the terms of no engine. {@link LuceneTerms} and {@link ElasticsearchTerms} say it to the two
 * that there are; the index library's own language has no best of several.
 */
sealed interface Sought {

    /** How much of the others counts beside the best. */
    float TIE = 0.1f;

    /** What of it is words of these fields, each with its weight; whatever it takes for all of it to be found. */
    default List<Sought> in(Set<IndexField> fields) {
        return List.of();
    }

    private static List<Sought> in(Set<IndexField> fields, Stream<Sought> several) {
        return several.flatMap(each -> each.in(fields).stream()).distinct().toList();
    }

    /** Words of one field. */
    sealed interface InField extends Sought {
        IndexField field();

        @Override
        default List<Sought> in(Set<IndexField> fields) {
            return fields.contains(field()) ? List.of(this) : List.of();
        }
    }

    record Everything() implements Sought {}

    record Nothing() implements Sought {}

    /**
     * The words of the text one after the other; finds nothing when it has none.
     *
     * @param apart how many words at most may stand between
     */
    record Together(IndexField field, String text, int apart) implements InField {

        Together(IndexField field, String text) {
            this(field, text, 0);
        }
    }

    /**
     * Most of the words of the text, wherever they stand.
     *
     * @param percent of the words, rounded down, at least one
     */
    record Most(IndexField field, String text, int percent) implements InField {}

    /** A good part of the words that tell this text from the others of the index. */
    record Like(IndexField field, String text) implements InField {

        /** So many words tell a text from others. */
        static final int WORDS = 30;

        /** So many of them, in hundredths, have to be found. */
        static final int PERCENT = 20;

        /** What stands in no other report finds none. */
        static final int IN_REPORTS = 2;
    }

    /** @param beginning of a word, folded as the field folds */
    record Beginning(IndexField field, String beginning) implements InField {}

    /**
     * Words that differ from this one by one letter more, less, other or exchanged with the next.
     *
     * @param word folded as the field folds
     * @param same how many letters at the beginning do not differ
     */
    record Near(IndexField field, String word, int same) implements InField {}

    /** The first day of the event lies in these years, both included. */
    record Years(int from, int to) implements Sought {}

    /** The one that counts most, and a little of the others. Finds what any of them finds. */
    record Best(List<Sought> of) implements Sought {

        @Override
        public List<Sought> in(Set<IndexField> fields) {
            return Sought.in(fields, of.stream());
        }
    }

    /** The sum of what is found. */
    record Several(List<Sought> of, int atLeast) implements Sought {

        @Override
        public List<Sought> in(Set<IndexField> fields) {
            return Sought.in(fields, of.stream());
        }
    }

    /** What has been found and is in none of the others. Filters narrow without counting. */
    record Narrowed(Sought wanted, List<Sought> filters, List<Sought> without) implements Sought {

        @Override
        public List<Sought> in(Set<IndexField> fields) {
            return Sought.in(fields, Stream.concat(Stream.of(wanted), filters.stream()));
        }
    }

    record Weighted(Sought of, float weight) implements Sought {

        @Override
        public List<Sought> in(Set<IndexField> fields) {
            return of.in(fields).stream()
                    .<Sought>map(each -> new Weighted(each, weight))
                    .toList();
        }
    }

    /** What is found counts more where one of these is found too. One of no weight changes nothing, but is marked. */
    record Lifted(Sought of, List<Sought> by) implements Sought {

        @Override
        public List<Sought> in(Set<IndexField> fields) {
            return Sought.in(fields, Stream.concat(Stream.of(of), by.stream()));
        }
    }
}
