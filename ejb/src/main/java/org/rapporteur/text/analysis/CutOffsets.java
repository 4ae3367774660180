package org.rapporteur.text.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Lets a word begin and end where its letters do, after the filters between {@link Before} and this one took something
 * off its beginning or its end: they leave the offsets of the whole.
 */
final class CutOffsets extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final Before before;

    CutOffsets(TokenStream cut, Before before) {
        super(cut);
        this.before = before;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String whole = before.whole;
        int start = offsets.startOffset();
        boolean asWritten = offsets.endOffset() - start == whole.length();
        if (asWritten && word.length() < whole.length()) {
            String left = word.toString();
            if (whole.endsWith(left)) {
                offsets.setOffset(start + whole.length() - left.length(), offsets.endOffset());
            } else if (whole.startsWith(left)) {
                offsets.setOffset(start, start + left.length());
            }
        }
        return true;
    }

    /** Remembers the word as it was. */
    static final class Before extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private String whole = "";

        Before(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            whole = word.toString();
            return true;
        }
    }
}
