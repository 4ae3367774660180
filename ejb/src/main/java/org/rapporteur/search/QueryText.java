package org.rapporteur.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, understood: words, {@code "phrases"}, {@code beginn*}, {@code -without}, {@code this OR that},
 * {@code title:}, {@code place:} and {@code year:}. Every text is a query: what makes no sense as syntax is read as
 * words.
 *
 * @param clauses each to be found, but for the excluded ones
 * @param cut whether more was typed than is looked for
 */
record QueryText(List<Clause> clauses, boolean cut) {

    /** Beyond this many characters a query is cut off. */
    static final int MAX_LENGTH = 1_000;

    /**
     * So many words are looked for; a beginning counts twice, a long phrase and a long row of signs as what they are made
     * of. Each is looked for in every field of every language: engines bound the sum of that at 1,024, and so many keep
     * the longest query of a large archive within a second.
     */
    static final int MAX_WORK = 16;

    /** What may be excluded beside that, counted alike. */
    static final int MAX_EXCLUDED = MAX_WORK / 2;

    /** What is looked for as one is cut off behind so many signs. */
    private static final int MAX_SIGNS = 150;

    /** Of a script without spaces so many signs count as a word. */
    private static final int SIGNS_OF_A_WORD = 8;

    private static final Set<Character.UnicodeScript> SPACELESS = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** Signs inside a word. */
    private static final String MELTING = "'’";

    private static final Set<String> OR = Set.of("|", "OR", "OU", "O", "ODER", "ИЛИ", "أو", "或");
    private static final String QUOTES = "\"“”„«»「」";
    private static final Pattern TOKEN = Pattern.compile(
            "([-−+]?)(?:(" + QueryField.NAMES + ") ?[:：] ?(?=[^ ]))?+(?:[" + QUOTES + "]([^" + QUOTES + "]*+)[" + QUOTES
                    + "]|([^ ]++))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4})(?:[-–—]|\\.\\.)?(\\d{1,4})?");

    /** What is looked for as one. */
    sealed interface Atom {}

    /** What is written. */
    sealed interface Written extends Atom {
        String text();

        QueryField field();
    }

    record Word(String text, QueryField field) implements Written {}

    record Phrase(String text, QueryField field) implements Written {}

    /** @param text the beginning of a word */
    record Prefix(String text, QueryField field) implements Written {}

    /** Both included. */
    record Years(int from, int to) implements Atom {}

    /**
     * @param anyOf at least one
     * @param excluded whether reports in which one of these is found are left out
     */
    record Clause(List<Atom> anyOf, boolean excluded) {

        /** Whether it says where to look, so that nothing but what lies there is meant. */
        boolean narrows() {
            return anyOf.stream()
                    .allMatch(atom -> !(atom instanceof Written written) || written.field() != QueryField.ANYWHERE);
        }
    }

    /** The words that stand for themselves, wanted and not bound to a field, in their order. */
    List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (Clause clause : clauses) {
            if (!clause.excluded()) {
                clause.anyOf().stream()
                        .filter(Word.class::isInstance)
                        .map(Word.class::cast)
                        .filter(word -> word.field() == QueryField.ANYWHERE)
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** How much of {@link #MAX_WORK} it takes. */
    int work() {
        return clauses.stream()
                .flatMap(clause -> clause.anyOf().stream())
                .mapToInt(QueryText::work)
                .sum();
    }

    private static int work(Atom atom) {
        if (!(atom instanceof Written written)) {
            return 1;
        }
        int parts = parts(written.text());
        int work = atom instanceof Phrase ? Math.max(2, (parts + 1) / 2) : atom instanceof Prefix ? 2 : parts;
        return Math.min(MAX_WORK, work);
    }

    /** How many words an analysis may make of it: what other signs than apostrophes part, and pieces of what has no spaces. */
    private static int parts(String text) {
        int words = 0;
        int signs = 0;
        boolean within = false;
        for (int c : text.codePoints().toArray()) {
            if (SPACELESS.contains(Character.UnicodeScript.of(c))) {
                signs++;
                within = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += within ? 0 : 1;
                within = true;
            } else {
                within &= MELTING.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
            }
        }
        return Math.max(1, words + (signs + SIGNS_OF_A_WORD - 1) / SIGNS_OF_A_WORD);
    }

    /** Whether it is words alone, and so nothing tells how precisely they are meant. */
    boolean plain() {
        return clauses.stream()
                .allMatch(clause -> !clause.excluded()
                        && clause.anyOf().size() == 1
                        && clause.anyOf().get(0) instanceof Word word
                        && word.field() == QueryField.ANYWHERE);
    }

    /** @param others what stands instead of a word */
    QueryText with(Map<String, String> others) {
        return new QueryText(
                clauses.stream()
                        .map(clause -> new Clause(
                                clause.anyOf().stream()
                                        .map(atom -> atom instanceof Word word && others.containsKey(word.text())
                                                ? new Word(others.getOrDefault(word.text(), ""), word.field())
                                                : atom)
                                        .toList(),
                                clause.excluded()))
                        .toList(),
                cut);
    }

    /** As it could have been typed: read again it is the same. */
    String typed() {
        return clauses.stream()
                .map(clause -> (clause.excluded() ? "-" : "")
                        + clause.anyOf().stream().map(QueryText::typed).collect(Collectors.joining(" OR ")))
                .collect(Collectors.joining(" "));
    }

    private static String typed(Atom atom) {
        if (atom instanceof Years years) {
            return QueryField.YEAR.key() + ":" + years.from() + (years.from() == years.to() ? "" : "-" + years.to());
        }
        Written written = (Written) atom;
        String field =
                written.field() == QueryField.ANYWHERE ? "" : written.field().key() + ":";
        String text = written instanceof Phrase ? '"' + written.text() + '"' : written.text();
        return field + text + (written instanceof Prefix ? "*" : "");
    }

    static QueryText of(String typed) {
        List<Clause> clauses = new ArrayList<>();
        boolean join = false;
        boolean cut = typed.length() > MAX_LENGTH;
        boolean full = false;
        int left = MAX_WORK;
        int leftToExclude = MAX_EXCLUDED;
        Matcher tokens = TOKEN.matcher(clean(typed));
        while (tokens.find()) {
            if (OR.contains(tokens.group())) {
                join = !clauses.isEmpty();
                continue;
            }
            boolean excluded = tokens.group(1).matches("[-−]");
            cut |= tooLong(tokens.group(3)) || tooLong(tokens.group(4));
            Atom atom = atom(tokens.group(2), shortened(tokens.group(3)), shortened(tokens.group(4)));
            if (atom == null) {
                continue;
            }
            // What somebody wants to be rid of must not come back because much else was typed.
            int room = excluded ? leftToExclude : left;
            if (work(atom) > room && atom instanceof Phrase phrase && room >= 2 && !full) {
                atom = new Phrase(beginning(phrase.text(), 2 * room), phrase.field());
                cut = true;
            }
            if (work(atom) > room || full && !excluded) {
                cut = true;
                full |= !excluded;
                continue;
            }
            left -= excluded ? 0 : work(atom);
            leftToExclude -= excluded ? work(atom) : 0;
            add(clauses, atom, excluded, join);
            join = false;
        }
        return new QueryText(List.copyOf(clauses), cut);
    }

    /** As many of its words, between spaces, as count for no more than so many. */
    private static String beginning(String text, int words) {
        StringBuilder beginning = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (parts(beginning + " " + word) > words) {
                break;
            }
            beginning.append(beginning.isEmpty() ? "" : " ").append(word);
        }
        return beginning.toString();
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > MAX_SIGNS;
    }

    /** Between two words, where it has several. */
    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || !tooLong(text)) {
            return text;
        }
        int end = text.offsetByCodePoints(0, MAX_SIGNS);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > 0 ? space : end);
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

    /** @return null for what has neither letter nor digit */
    private static @Nullable Atom atom(@Nullable String name, @Nullable String quoted, @Nullable String bare) {
        QueryField field =
                name == null ? QueryField.ANYWHERE : QueryField.of(name).orElse(QueryField.ANYWHERE);
        String text = quoted == null ? withoutQuotes(bare == null ? "" : bare) : quoted;
        long signs = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (signs == 0) {
            return null;
        }
        if (field == QueryField.YEAR) {
            Matcher years = YEARS.matcher(text);
            return years.matches() ? years(years) : new Word(text, QueryField.ANYWHERE);
        }
        if (quoted != null) {
            return new Phrase(text, field);
        }
        return text.endsWith("*") && signs > 1 ? new Prefix(text.replace("*", ""), field) : new Word(text, field);
    }

    private static Years years(Matcher years) {
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        return new Years(Math.min(from, to), Math.max(from, to));
    }

    private static String withoutQuotes(String word) {
        return word.codePoints()
                .filter(c -> QUOTES.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The text without signs that nobody can read, and cut off where it is too long. */
    static String clean(String typed) {
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
