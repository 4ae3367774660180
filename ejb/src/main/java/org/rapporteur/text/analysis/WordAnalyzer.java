package org.rapporteur.text.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words (UAX #29), then what the language opens with, lower case, without accents, without stop words, then stems.
 * Accents are folded before stemming: folding stems would keep apart what the stemmer treated differently because of
 * an accent, and lose matches of queries typed without accents. For the same reason stop words are compared folded.
 */
final class WordAnalyzer extends Analyzer {

    private final UnaryOperator<TokenStream> opening;
    private final UnaryOperator<TokenStream> folding;
    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> stemming;

    /** @param stopWords as they are after folding */
    WordAnalyzer(
            UnaryOperator<TokenStream> opening,
            UnaryOperator<TokenStream> folding,
            CharArraySet stopWords,
            UnaryOperator<TokenStream> stemming) {
        this.opening = opening;
        this.folding = folding;
        this.stopWords = stopWords;
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = folded(words);
        if (!stopWords.isEmpty()) {
            stream = new StopFilter(stream, stopWords);
        }
        return new TokenStreamComponents(words, stemming.apply(stream));
    }

    /** The beginning of a word, as a prefix query has it: never stemmed. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return folded(word);
    }

    private TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(folding.apply(new LowerCaseFilter(opening.apply(words))));
    }
}
