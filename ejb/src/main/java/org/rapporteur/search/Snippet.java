package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Html;

/**
 * A few words of a report around what was found.
 *
 * @param language of the words
 * @param pieces in reading order; empty when there is nothing to show
 */
public record Snippet(Language language, List<Piece> pieces) {

    /** Stand around what matched in the highlighter's answer. The mapping keeps such characters out of the index. */
    static final String OPEN = "\uE000";

    static final String CLOSE = "\uE001";

    private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);
    /** The end of a block that is no sentence, such as a heading. */
    private static final Pattern HEADING = Pattern.compile("(?<=[\\p{L}\\p{N}" + CLOSE + "])\\s*\\n\\s*");

    /** The last words of the sentence before. */
    private static final Pattern SENTENCE_REST = Pattern.compile("^[^" + OPEN + "]{0,40}?[.!?]\\s+(?=.*" + OPEN + ")");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The end of a sentence, with what closes after it. */
    private static final Pattern WHOLE = Pattern.compile("(?s).*[.!?…][”»\"’)]?");

    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^(?:l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)['’]");

    /** @param marked whether it matched the query */
    public record Piece(String text, boolean marked) {}

    /** Reads what the highlighter answers. An article that melts into the marked word is left outside the mark. */
    static Snippet of(Language language, String highlighted) {
        List<Piece> pieces = new ArrayList<>();
        String lines = HEADING.matcher(highlighted.strip()).replaceAll(" · ");
        String text = ends(SPACES.matcher(lines).replaceAll(" "));
        Matcher marks = MARKED.matcher(text);
        int at = 0;
        while (marks.find()) {
            String word = marks.group(1);
            String article = articleOf(word, language);
            plain(pieces, text.substring(at, marks.start()) + article);
            pieces.add(new Piece(word.substring(article.length()), true));
            at = marks.end();
        }
        plain(pieces, text.substring(at));
        return new Snippet(language, List.copyOf(pieces));
    }

    /** Shows where words were left out: before and after a passage that was cut from a text. */
    private static String ends(String passage) {
        if (!passage.contains(OPEN)) {
            return passage;
        }
        Matcher rest = SENTENCE_REST.matcher(passage);
        String begun = rest.find() ? passage.substring(rest.end()) : passage;
        boolean whole = WHOLE.matcher(begun).matches();
        return "… " + begun + (whole ? "" : " …");
    }

    private static String articleOf(String word, Language language) {
        if (!language.locale().getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return "";
        }
        return Optional.of(ARTICLE.matcher(word))
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse("");
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(unmarked(text), false));
        }
    }

    /** A text without the signs that mark what matched, so that it can be marked. */
    static String unmarked(String text) {
        return text.replace(OPEN, "").replace(CLOSE, "");
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The words without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The words as HTML, escaped, with {@code mark} elements. */
    public String html() {
        return pieces.stream()
                .map(piece ->
                        piece.marked() ? "<mark>" + Html.escape(piece.text()) + "</mark>" : Html.escape(piece.text()))
                .collect(Collectors.joining());
    }
}
