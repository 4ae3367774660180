package org.rapporteur.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into words that can be compared. Fit for any thread; lives as long as the application. */
public final class Words {

    private static final String NO_FIELD = "";

    private final Analyzer analyzer;

    Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * A word and where it stands.
     *
     * @param start in chars of the text
     * @param end behind its last char
     */
    public record Token(String word, int start, int end) {}

    /** In reading order, with repetitions; empty for a text without a word. */
    public List<String> of(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    /** In reading order. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(NO_FIELD, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(word.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** Folds the beginning of a word, which is not stemmed. */
    public String beginning(String text) {
        return analyzer.normalize(NO_FIELD, text).utf8ToString();
    }

    /** For Lucene's own query builders. Not to be closed. */
    public Analyzer analyzer() {
        return analyzer;
    }
}
