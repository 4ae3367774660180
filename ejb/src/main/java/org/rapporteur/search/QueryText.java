package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed, understood: words, {@code "phrases"}, {@code beginn*}, {@code -without}, {@code this OR that}.
 * Every text is a query: what makes no sense as syntax is read as words.
 *
 * @param clauses each to be found, but for the excluded ones; at most {@value #MAX_CLAUSES}
 */
record QueryText(List<Clause> clauses) {

    /** Beyond this many characters a query is cut off. */
    static final int MAX_LENGTH = 1_000;

    static final int MAX_CLAUSES = 32;

    private static final Set<String> OR = Set.of("|", "OR", "OU", "O");
    private static final String QUOTES = "\"“”„«»";

    /** What is looked for as one. */
    sealed interface Atom {
        String text();
    }

    record Word(String text) implements Atom {}

    record Phrase(String text) implements Atom {}

    /** @param text the beginning of a word */
    record Prefix(String text) implements Atom {}

    /**
     * @param anyOf at least one
     * @param excluded whether reports in which one of these is found are left out
     */
    record Clause(List<Atom> anyOf, boolean excluded) {}

    static QueryText of(String typed) {
        List<Clause> clauses = new ArrayList<>();
        boolean join = false;
        for (String token : tokens(clean(typed))) {
            if (OR.contains(token)) {
                join = !clauses.isEmpty();
                continue;
            }
            boolean excluded = token.startsWith("-") || token.startsWith("−");
            String bare = excluded || token.startsWith("+") ? token.substring(1) : token;
            if (bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            add(clauses, atom(bare), excluded, join);
            join = false;
        }
        return new QueryText(List.copyOf(clauses.subList(0, Math.min(clauses.size(), MAX_CLAUSES))));
    }

    private static void add(List<Clause> clauses, Atom atom, boolean excluded, boolean join) {
        Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
        if (join && !excluded && last != null && !last.excluded()) {
            List<Atom> anyOf = new ArrayList<>(last.anyOf());
            anyOf.add(atom);
            clauses.set(clauses.size() - 1, new Clause(List.copyOf(anyOf), false));
        } else {
            clauses.add(new Clause(List.of(atom), excluded));
        }
    }

    private static Atom atom(String bare) {
        if (isQuote(bare.codePointAt(0))) {
            return new Phrase(bare.substring(1));
        }
        boolean prefix = bare.endsWith("*")
                && bare.codePoints().filter(Character::isLetterOrDigit).count() > 1;
        return prefix ? new Prefix(bare.replace("*", "")) : new Word(bare);
    }

    /** Words as they stand between spaces, and quotations with their opening quotation mark. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int sign = text.charAt(at) == '-' || text.charAt(at) == '+' ? 1 : 0;
            int open = at + sign;
            int end = open < text.length() && isQuote(text.charAt(open)) ? closing(text, open + 1) : -1;
            if (end >= 0) {
                tokens.add(text.substring(at, end));
            } else {
                end = text.indexOf(' ', at);
                end = end < 0 ? text.length() : end;
                if (end > at) {
                    tokens.add(withoutQuotes(text.substring(at, end)));
                }
            }
            at = end + 1;
        }
        return tokens;
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutQuotes(String word) {
        return word.codePoints()
                .filter(c -> !isQuote(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static String clean(String typed) {
        String cut = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        return cut.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || unreadable(c) ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean unreadable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }
}
