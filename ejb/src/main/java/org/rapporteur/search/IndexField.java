package org.rapporteur.search;

import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.text.analysis.Words;

/**
 * A field of words in the index, and the names of the other fields; those of facets are in {@link Facet}.
 *
 * @param words how a text is taken apart in it
 * @param analyzer the name that this has in the index
 */
record IndexField(String name, Words words, String analyzer) {

    static final String SYMBOL = "symbol";
    static final String SLUG = "slug";
    static final String KEY = "key";

    /** Of which state of its row a document was made; see {@link Followed}. */
    static final String STATE = "state";

    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String PUBLISHED = "published";

    /** A shown title after its language's tag and a space, one for each language. */
    static final String TITLES = "titles";

    private static final String NAMES_ANALYZER = "names";

    /** The symbol and the names of places, organisations and topics in every language that they have. */
    static final IndexField NAMES = ofNames("names");

    /** The names of places alone. */
    static final IndexField PLACES = ofNames("place_names");

    /** Goes up when the document or the analysis changes in any way that the table of languages does not show. */
    private static final int SHAPE = 3;

    /** What a report has in each language, with how much a word found there counts. */
    enum Part {
        TITLE(3f),
        SUMMARY(1.5f),
        TEXT(1f);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }
    }

    private static IndexField ofNames(String name) {
        return new IndexField(name, WordLanguage.ofNames().words(), NAMES_ANALYZER);
    }

    static IndexField stemmed(Part part, WordLanguage language) {
        return new IndexField(name(part, language), language.stems(), "stemmed_" + language);
    }

    /** The unstemmed twin, for phrases, prefixes, spelling and queries made of stop words alone. */
    static IndexField plain(Part part, WordLanguage language) {
        return new IndexField(name(part, language) + "_plain", language.words(), "plain_" + language);
    }

    private static String name(Part part, WordLanguage language) {
        return part.name().toLowerCase(Locale.ROOT) + "_" + language;
    }

    /** Says how a document was made. One that says anything else than this is out of date. */
    static String format() {
        return Stream.concat(Stream.of("v" + SHAPE), WordLanguage.ALL.stream().map(WordLanguage::toString))
                .reduce((sum, each) -> sum + "-" + each)
                .orElseThrow();
    }
}
