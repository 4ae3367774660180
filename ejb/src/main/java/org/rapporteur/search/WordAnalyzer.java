package org.rapporteur.search;

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
 * Words (UAX #29), then what the language opens with, lower case, without stop words, without accents, then stems.
 * Accents are folded before stemming: folding stems would keep apart what the stemmer treated differently because of
 * an accent, and lose matches of queries typed without accents.
 */
final class WordAnalyzer extends Analyzer {

    private final UnaryOperator<TokenStream> opening;
    private final CharArraySet stopWords;
    private final UnaryOperator<TokenStream> stemming;

    WordAnalyzer(UnaryOperator<TokenStream> opening, CharArraySet stopWords, UnaryOperator<TokenStream> stemming) {
        this.opening = opening;
        this.stopWords = stopWords;
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(opening.apply(words));
        if (!stopWords.isEmpty()) {
            stream = new StopFilter(stream, stopWords);
        }
        return new TokenStreamComponents(words, stemming.apply(new ASCIIFoldingFilter(stream)));
    }

    /** The beginning of a word, as a prefix query has it: never stemmed. */
    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(opening.apply(word)));
    }
}
