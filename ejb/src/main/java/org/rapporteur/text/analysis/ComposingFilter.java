package org.rapporteur.text.analysis;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes letters and their combining marks as one character, as the filters behind it expect them, drops the marks that
 * are left, and takes a Russian {@code ё} that was composed for the {@code е} that most people write. Offsets stay.
 */
final class ComposingFilter extends TokenFilter {

    private static final int FIRST_ODD = 0x300;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    ComposingFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (odd()) {
            String composed = Normalizer.normalize(word, Normalizer.Form.NFC)
                    .replaceAll("\\p{Mn}", "")
                    .replace('ё', 'е')
                    .replace('Ё', 'Е');
            word.setEmpty().append(composed);
        }
        return true;
    }

    private boolean odd() {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_ODD) {
                return true;
            }
        }
        return false;
    }
}
