package org.rapporteur.text.analysis;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.rapporteur.kernel.Language;

/**
 * A language whose words are understood. {@link #ALL} is the table: adding a language is adding its entry; the search
 * index then is written anew by itself.
 */
public final class WordLanguage {

    private static final UnaryOperator<TokenStream> AS_IT_IS = words -> words;

    /** Russian is printed without the two dots as often as with them. */
    private static final Pattern IO = Pattern.compile("[ёЁ]");

    /** The stemmer knows this plural with its accent only, and words are folded before. */
    private static final Pattern OES = Pattern.compile("([a-z]{2})oes$");

    private static final String OES_SINGULAR = "$1ao";

    private static final CharArraySet NO_WORDS = CharArraySet.EMPTY_SET;

    /**
     * The same steps by the names that Elasticsearch and OpenSearch give them.
     *
     * @param opening types of token filters before the lower case
     * @param folding types of token filters after it
     * @param stemming types of token filters, or {@code stemmer:} and a language of the filter of that name
     */
    public record Elsewhere(List<String> opening, List<String> folding, List<String> stemming) {}

    private static final WordLanguage NAMES =
            new WordLanguage("und", AS_IT_IS, AS_IT_IS, NO_WORDS, AS_IT_IS, elsewhere("none", "none", "none"));

    public static final List<WordLanguage> ALL = List.of(
            new WordLanguage(
                    "en",
                    EnglishPossessiveFilter::new,
                    AS_IT_IS,
                    EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
                    KStemFilter::new,
                    elsewhere("possessive_english", "none", "kstem")),
            new WordLanguage(
                    "fr",
                    words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                    AS_IT_IS,
                    FrenchAnalyzer.getDefaultStopSet(),
                    FrenchLightStemFilter::new,
                    elsewhere("french_elision", "none", "stemmer:light_french")),
            new WordLanguage(
                    "es",
                    AS_IT_IS,
                    AS_IT_IS,
                    SpanishAnalyzer.getDefaultStopSet(),
                    SpanishLightStemFilter::new,
                    elsewhere("none", "none", "stemmer:light_spanish")),
            new WordLanguage(
                    "de",
                    AS_IT_IS,
                    GermanNormalizationFilter::new,
                    GermanAnalyzer.getDefaultStopSet(),
                    GermanLightStemFilter::new,
                    elsewhere("none", "german_normalization", "stemmer:light_german")),
            new WordLanguage(
                    "pt",
                    AS_IT_IS,
                    AS_IT_IS,
                    PortugueseAnalyzer.getDefaultStopSet(),
                    words -> new PortugueseLightStemFilter(new PatternReplaceFilter(words, OES, OES_SINGULAR, false)),
                    elsewhere("none", "none", "portuguese_oes stemmer:light_portuguese")),
            new WordLanguage(
                    "ru",
                    words -> new PatternReplaceFilter(words, IO, "е", true),
                    AS_IT_IS,
                    RussianAnalyzer.getDefaultStopSet(),
                    RussianLightStemFilter::new,
                    elsewhere("russian_io", "none", "stemmer:light_russian")),
            new WordLanguage(
                    "ar",
                    AS_IT_IS,
                    words -> new ArabicNormalizationFilter(new DecimalDigitFilter(words)),
                    ArabicAnalyzer.getDefaultStopSet(),
                    ArabicStemFilter::new,
                    elsewhere("none", "decimal_digit arabic_normalization", "stemmer:arabic")),
            new WordLanguage(
                    "zh",
                    CJKWidthFilter::new,
                    AS_IT_IS,
                    NO_WORDS,
                    CJKBigramFilter::new,
                    elsewhere("cjk_width", "none", "cjk_bigram")));

    private final Language language;
    private final UnaryOperator<TokenStream> opening;
    private final UnaryOperator<TokenStream> folding;
    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> stemming;
    private final Elsewhere elsewhere;
    private final Words words;
    private final Words stems;
    private final Words forms;

    /**
     * @param tag of the language
     * @param opening what is done to words as they stand in the text, such as taking {@code l'} off {@code l'économie}
     * @param folding what else than accents is made the same, after the lower case
     * @param stopWords in any spelling
     * @param stemming from the folded word to its stem
     */
    private WordLanguage(
            String tag,
            UnaryOperator<TokenStream> opening,
            UnaryOperator<TokenStream> folding,
            CharArraySet stopWords,
            UnaryOperator<TokenStream> stemming,
            Elsewhere elsewhere) {
        this.language = Language.of(tag.equals("und") ? "mul" : tag);
        this.opening = opening;
        this.folding = folding;
        this.stemming = stemming;
        this.elsewhere = elsewhere;
        this.words = new Words(new WordAnalyzer(opening, folding, NO_WORDS, AS_IT_IS));
        this.stopWords = folded(stopWords, words);
        this.stems = new Words(new WordAnalyzer(opening, folding, this.stopWords, stemming));
        this.forms = new Words(new FormAnalyzer(opening, folding, spaced() ? stemming : AS_IT_IS));
    }

    private static Elsewhere elsewhere(String opening, String folding, String stemming) {
        return new Elsewhere(filters(opening), filters(folding), filters(stemming));
    }

    private static List<String> filters(String names) {
        return names.equals("none") ? List.of() : List.of(names.split(" ", -1));
    }

    private static CharArraySet folded(CharArraySet given, Words words) {
        CharArraySet folded = new CharArraySet(given.size(), false);
        for (Object each : given) {
            folded.addAll(words.of(new String((char[]) each)));
        }
        return folded;
    }

    /** The entry of a language, or of the language that a regional one belongs to: {@code pt} for {@code pt-BR}. */
    public static Optional<WordLanguage> of(Language language) {
        String spoken = language.locale().getLanguage();
        return ALL.stream().filter(each -> each.language.tag().equals(spoken)).findFirst();
    }

    /** For names of places and organisations, whatever the language: folded, never stemmed. */
    public static WordLanguage ofNames() {
        return NAMES;
    }

    /** Without a region. */
    public Language language() {
        return language;
    }

    /** Reads words of one stem as the same; stop words are left out. A new one, which the caller closes. */
    public Analyzer stemmed() {
        return new WordAnalyzer(opening, folding, stopWords, stemming);
    }

    /** Every word as it is written, but for case and accents. A new one, which the caller closes. */
    public Analyzer plain() {
        return new WordAnalyzer(opening, folding, NO_WORDS, AS_IT_IS);
    }

    /** Folded words, stop words too. Fit for any thread. */
    public Words words() {
        return words;
    }

    /** Stems without stop words; of a language written without spaces, pairs of signs. Fit for any thread. */
    public Words stems() {
        return stems;
    }

    /**
     * Stems with the place of each word's own letters, stop words too; of a language written without spaces, single
     * signs, since a name may begin and end inside of what a dictionary calls a word. Fit for any thread.
     */
    public Words forms() {
        return forms;
    }

    /** Whether there are spaces between the words; otherwise every two neighbouring signs count as one. */
    public boolean spaced() {
        return !elsewhere.stemming().contains("cjk_bigram");
    }

    public Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Folded, in alphabetical order. */
    public List<String> stopWords() {
        TreeSet<String> sorted = new TreeSet<>();
        stopWords.forEach(each -> sorted.add(new String((char[]) each)));
        return List.copyOf(sorted);
    }

    @Override
    public String toString() {
        return language.tag();
    }
}
