package org.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Reads the embedded index's own lists of words. */
final class LuceneVocabulary implements Vocabulary {

    /** Letters that a word has at least, to be likened to others. */
    static final int SHORTEST = 4;

    /** Likely words that are answered. */
    static final int MOST = 5;

    /** Letters that may be more, less, other or exchanged: first so many, then so many. */
    static final int NEAR = 1;

    static final int FAR = 2;

    /** The first letter is as likely to be wrong as any other: asking for it to be right loses one word in eight. */
    static final int SAME = 0;

    private final IndexReader reader;
    private final DirectSpellChecker near = checker(NEAR);
    private final DirectSpellChecker far = checker(FAR);

    LuceneVocabulary(IndexReader reader) {
        this.reader = reader;
    }

    private static DirectSpellChecker checker(int edits) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(SAME);
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        return checker;
    }

    @Override
    public boolean hasAny(Collection<Form> forms) {
        try {
            for (Form form : forms) {
                if (reader.docFreq(new Term(form.field().name(), form.word())) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words two letters off are looked for where none is one letter off: it takes ten times as long. */
    @Override
    public List<Like> like(String word, IndexField field) {
        List<Like> likely = like(near, word, field);
        return likely.isEmpty() ? like(far, word, field) : likely;
    }

    private List<Like> like(DirectSpellChecker checker, String word, IndexField field) {
        try {
            return Stream.of(checker.suggestSimilar(
                            new Term(field.name(), word), MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                    .map(found -> new Like(found.string, found.score, found.freq))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
