package org.rapporteur.search;

import java.util.Locale;
import org.rapporteur.kernel.Language;

/** The names of the index's fields; those of facets are in {@link Facet}. */
final class IndexField {

    static final String SYMBOL = "symbol";
    static final String SLUG = "slug";
    static final String CHANGES = "changes";
    static final String FORMAT = "format";
    static final String KEY = "key";

    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String PUBLISHED = "published";

    /** A shown title after its language's tag and a space, one for each language. */
    static final String TITLES = "titles";

    /** The symbol and the names of places, organisations and topics in every language that they have. */
    static final String NAMES = "names";

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

    private IndexField() {}

    static String stemmed(Part part, Language language) {
        return part.name().toLowerCase(Locale.ROOT) + "_" + language;
    }

    /** The unstemmed twin, for phrases, prefixes and queries made of stop words alone. */
    static String plain(Part part, Language language) {
        return stemmed(part, language) + "_plain";
    }
}
