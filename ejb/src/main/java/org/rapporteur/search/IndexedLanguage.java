package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.rapporteur.kernel.Language;

/**
 * How texts of one language are made findable. {@link #ALL} is the table of languages: adding one is adding its entry;
 * the index then is written anew by itself, since {@link #format} changes with the table.
 *
 * @param language what the names of its fields end in: {@code title_fr}
 * @param opening what is done to words as they stand in the text, such as taking {@code l'} off {@code l'économie}
 * @param stopWords left out of the stemmed fields, kept in their unstemmed twins
 * @param stemming from the folded word to its stem
 * @param elsewhere the same steps by the names that Elasticsearch and OpenSearch give them
 */
record IndexedLanguage(
        Language language,
        UnaryOperator<TokenStream> opening,
        CharArraySet stopWords,
        UnaryOperator<TokenStream> stemming,
        Elsewhere elsewhere) {

    /**
     * @param opening the type of a token filter
     * @param stopWords a predefined list
     * @param stemmer a language of the token filter {@code stemmer}
     */
    record Elsewhere(String opening, String stopWords, String stemmer) {}

    static final List<IndexedLanguage> ALL = List.of(
            new IndexedLanguage(
                    Language.ENGLISH,
                    EnglishPossessiveFilter::new,
                    EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                    KStemFilter::new,
                    new Elsewhere("possessive_english", "_english_", "light_english")),
            new IndexedLanguage(
                    Language.FRENCH,
                    words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                    FrenchAnalyzer.getDefaultStopSet(),
                    FrenchLightStemFilter::new,
                    new Elsewhere("french_elision", "_french_", "light_french")),
            new IndexedLanguage(
                    Language.SPANISH,
                    words -> words,
                    SpanishAnalyzer.getDefaultStopSet(),
                    SpanishLightStemFilter::new,
                    new Elsewhere("none", "_spanish_", "light_spanish")));

    /** Goes up when the document or the analysis changes in any way that the table does not show. */
    private static final int SHAPE = 1;

    /** Says how a document was made. One that says anything else than this is out of date. */
    static String format() {
        StringBuilder format = new StringBuilder("v" + SHAPE);
        ALL.forEach(each -> format.append('-').append(each.language));
        return format.toString();
    }

    static Optional<IndexedLanguage> of(Language language) {
        return ALL.stream().filter(each -> each.language.equals(language)).findFirst();
    }

    /** The analyzer of {@link IndexField#stemmed}: words of one stem are the same, stop words are left out. */
    Analyzer stemmed() {
        return new WordAnalyzer(opening, stopWords, stemming);
    }

    /** The analyzer of {@link IndexField#plain}: every word counts as it is written, but for case and accents. */
    Analyzer plain() {
        return new WordAnalyzer(opening, CharArraySet.EMPTY_SET, words -> words);
    }

    String stemmedName() {
        return "stemmed_" + language;
    }

    String plainName() {
        return "plain_" + language;
    }
}
