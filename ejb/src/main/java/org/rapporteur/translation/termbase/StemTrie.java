package org.rapporteur.translation.termbase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.analysis.Words.Token;
import org.rapporteur.translation.termbase.Lexicon.Reading;

/** The terms of one language by the stems of their words. Written while a {@link Lexicon} is built, then only read. */
final class StemTrie {

    /** What ends a phrase, so that no term goes on behind it. A comma or a full stop may be part of a name. */
    private static final Pattern END = Pattern.compile("[!?;:…()\\[\\]{}\"«»“”。！？；：、\\u061F\\u061B]|\\R\\s*\\R");

    private static final Pattern PAUSE = Pattern.compile("[.,，]");

    private final Node root = new Node();

    /**
     * A term with its concept.
     *
     * @param capitals whether only capitals mean it: two letters or more, none of them small
     * @param paused whether a comma or a full stop is part of it
     */
    record Entry(Known concept, Term term, boolean capitals, boolean paused) {

        static Entry of(Known concept, Term term) {
            String text = term.text();
            boolean capitals =
                    text.codePoints().filter(Character::isUpperCase).count() > 1 && !small(text, 0, text.length());
            return new Entry(concept, term, capitals, PAUSE.matcher(text).find());
        }
    }

    /**
     * Terms that may stand in a text at one place.
     *
     * @param first the index of the first word
     * @param words how many words they have
     */
    record Match(int first, int words, List<Entry> entries) {

        Occurrence in(List<Token> text) {
            return new Occurrence(
                    text.get(first).start(),
                    text.get(first + words - 1).end(),
                    entries.stream()
                            .map(entry -> new Occurrence.Meaning(entry.concept(), entry.term()))
                            .toList());
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private List<Entry> entries = List.of();

        void add(Entry entry) {
            List<Entry> more = new ArrayList<>(entries);
            more.add(entry);
            entries = List.copyOf(more);
        }
    }

    void add(List<Token> words, Entry entry) {
        Node node = root;
        for (Token word : words) {
            node = node.next.computeIfAbsent(word.word(), stem -> new Node());
        }
        node.add(entry);
    }

    /** Adds what may begin at a word, one match for each number of words. */
    void matches(String text, List<Token> words, int first, Reading reading, List<Match> into) {
        Node node = root;
        boolean paused = false;
        for (int at = first; at < words.size(); at++) {
            if (at > first) {
                int from = words.get(at - 1).end();
                int to = words.get(at).start();
                boolean space = to - from == 1 && text.charAt(from) == ' ';
                if (!space) {
                    String gap = text.substring(from, to);
                    if (END.matcher(gap).find()) {
                        return;
                    }
                    paused |= PAUSE.matcher(gap).find();
                }
            }
            @Nullable Node next = node.next.get(words.get(at).word());
            if (next == null) {
                return;
            }
            node = next;
            if (!node.entries.isEmpty()) {
                int start = words.get(first).start();
                List<Entry> meant =
                        meant(node.entries, text, start, words.get(at).end(), paused, reading);
                if (!meant.isEmpty()) {
                    into.add(new Match(first, at - first + 1, meant));
                }
            }
        }
    }

    private static List<Entry> meant(
            List<Entry> entries, String text, int start, int end, boolean paused, Reading reading) {
        List<Entry> possible = entries;
        if (paused || entries.stream().anyMatch(Entry::capitals)) {
            boolean capitalsOnly = reading == Reading.TEXT && small(text, start, end);
            possible = entries.stream()
                    .filter(entry -> !(capitalsOnly && entry.capitals()) && (!paused || entry.paused()))
                    .toList();
        }
        if (possible.size() < 2) {
            return possible;
        }
        String key = TermKey.of(text.substring(start, end));
        List<Entry> exact = possible.stream()
                .filter(entry -> entry.term().key().equals(key))
                .toList();
        return exact.isEmpty() ? possible : exact;
    }

    private static boolean small(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
