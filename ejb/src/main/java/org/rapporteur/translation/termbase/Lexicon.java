package org.rapporteur.translation.termbase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.text.analysis.Words;

/**
 * Recognises the terms of a termbase in running text by the stems of their words, so in any inflected form and without
 * regard to accents. Where terms overlap the one of more words counts, then the earlier one. Where the text writes one
 * of several terms that share their stems exactly, accents and all, only that one is meant; a term in capitals such as
 * {@code WHO} stands only for capitals.
 *
 * <p>Immutable, and safe for many threads at once.
 */
public final class Lexicon {

    /** How strictly a text is read. */
    public enum Reading {
        /** As careful people write: an abbreviation is in capitals. */
        TEXT,
        /** As people type into a search box: capitals say nothing. */
        QUERY
    }

    private final Map<String, StemTrie> tries = new HashMap<>();
    private final int concepts;

    public Lexicon(List<Known> known) {
        this.concepts = known.size();
        for (Known concept : known) {
            for (Term term : concept.terms()) {
                List<Words.Token> words = words(term.text(), term.language());
                if (!words.isEmpty()) {
                    tries.computeIfAbsent(primary(term.language()), language -> new StemTrie())
                            .add(words, StemTrie.Entry.of(concept, term));
                }
            }
        }
    }

    /** How many concepts it knows. */
    public int size() {
        return concepts;
    }

    /** The terms that the text uses, in its order; none overlaps another. */
    public List<Occurrence> occurrences(String text, Language language) {
        return occurrences(text, language, Reading.TEXT);
    }

    /** The terms that a text uses, in its order; none overlaps another. */
    public List<Occurrence> occurrences(String text, Language language, Reading reading) {
        StemTrie trie = tries.get(primary(language));
        if (trie == null || text.isBlank()) {
            return List.of();
        }
        List<Words.Token> words = words(text, language);
        List<StemTrie.Match> matches = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            trie.matches(text, words, at, reading, matches);
        }
        matches.sort(Comparator.comparingInt(StemTrie.Match::words).reversed().thenComparingInt(StemTrie.Match::first));
        BitSet taken = new BitSet(words.size());
        List<Occurrence> found = new ArrayList<>();
        for (StemTrie.Match match : matches) {
            int end = match.first() + match.words();
            if (taken.get(match.first(), end).isEmpty()) {
                taken.set(match.first(), end);
                found.add(match.in(words));
            }
        }
        found.sort(Comparator.comparingInt(Occurrence::start));
        return found;
    }

    /** A language that is not in the table has its words folded and not stemmed. */
    private static List<Words.Token> words(String text, Language language) {
        return WordLanguage.of(language)
                .orElseGet(WordLanguage::ofNames)
                .forms()
                .tokens(text);
    }

    private static String primary(Language language) {
        return language.locale().getLanguage();
    }
}
