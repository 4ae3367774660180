package org.rapporteur.text.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The steps of {@link WordAnalyzer} for finding terms in running text. Stop words stay, since they are part of names; a
 * text may be written with combining marks; and each word has the place of its own letters, without an article melted
 * into it.
 */
final class FormAnalyzer extends Analyzer {

    private final UnaryOperator<TokenStream> opening;
    private final UnaryOperator<TokenStream> folding;
    private final UnaryOperator<TokenStream> stemming;

    FormAnalyzer(
            UnaryOperator<TokenStream> opening,
            UnaryOperator<TokenStream> folding,
            UnaryOperator<TokenStream> stemming) {
        this.opening = opening;
        this.folding = folding;
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        CutOffsets.Before before = new CutOffsets.Before(words);
        TokenStream opened = new ComposingFilter(new CutOffsets(opening.apply(before), before));
        TokenStream folded = new ASCIIFoldingFilter(folding.apply(new LowerCaseFilter(opened)));
        return new TokenStreamComponents(words, stemming.apply(folded));
    }
}
