package org.rapporteur.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * Bracketed spans, {@code [words]{lang=en}}, which CommonMark does not know. Its parser lets no extension nest brackets
 * in brackets, so the brackets of spans are exchanged for noncharacters before it reads, and read by it as marks of
 * their own. The noncharacters cannot come from outside: {@link Characters#clean} drops them.
 */
final class Spans implements InlineContentParserFactory {

    private static final int LONGEST_ATTRIBUTE = 80;
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final char END = '\uFDD2';
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\{[ ]?(?:lang=\"?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})\"?|\\.(em|strong))[ ]?}");

    /** Where a span begins. */
    static final class Opening extends CustomNode {}

    /** Where a span ends. */
    static final class Closing extends CustomNode {
        private final String attribute;

        Closing(String attribute) {
            this.attribute = attribute;
        }

        /** A language tag, {@code .em} or {@code .strong}. */
        String attribute() {
            return attribute;
        }
    }

    /** The source with the brackets of spans exchanged. A span does not reach over an empty line. */
    static String mark(String source) {
        if (!source.contains("]{")) {
            return source;
        }
        Matcher attribute = ATTRIBUTE.matcher(source);
        Deque<Integer> open = new ArrayDeque<>();
        BitSet openings = new BitSet();
        Map<Integer, Integer> closings = new HashMap<>();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
                open.clear();
            } else if (c == '[') {
                open.push(i);
            } else if (c == ']' && !open.isEmpty()) {
                int start = open.pop();
                if (isSpan(attribute, source, i + 1)) {
                    openings.set(start);
                    closings.put(i, attribute.end());
                    i = attribute.end() - 1;
                }
            }
        }
        return exchanged(source, openings, closings);
    }

    private static boolean isSpan(Matcher attribute, String source, int at) {
        return source.startsWith("{", at)
                && attribute
                        .region(at, Math.min(source.length(), at + LONGEST_ATTRIBUTE))
                        .lookingAt()
                && isKnown(attribute.group(1));
    }

    private static String exchanged(String source, BitSet openings, Map<Integer, Integer> closings) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            Integer end = closings.get(i);
            if (end != null) {
                Matcher attribute = ATTRIBUTE.matcher(source).region(i + 1, end);
                String language = attribute.lookingAt() ? attribute.group(1) : null;
                out.append(CLOSE)
                        .append(language == null ? "." + attribute.group(2) : language)
                        .append(END);
                i = end - 1;
            } else {
                out.append(openings.get(i) ? OPEN : source.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isKnown(@Nullable String tag) {
        if (tag == null) {
            return true;
        }
        try {
            Language.of(tag);
            return true;
        } catch (DomainException e) {
            // Not a language: the brackets are words like others.
            return false;
        }
    }

    /** What stood in the source before the brackets were exchanged. */
    static String restore(String text) {
        if (text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0 && text.indexOf(Bounds.LESS) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPEN) {
                out.append('[');
            } else if (c == CLOSE) {
                out.append(i + 1 < text.length() && text.charAt(i + 1) == '.' ? "]{" : "]{lang=");
            } else if (c == Bounds.LESS) {
                out.append('<');
            } else {
                out.append(c == END ? '}' : c);
            }
        }
        return out.toString();
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(OPEN, CLOSE);
    }

    @Override
    public InlineContentParser create() {
        return Spans::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (scanner.next(OPEN)) {
            return ParsedInline.of(new Opening(), scanner.position());
        }
        scanner.next(CLOSE);
        Position start = scanner.position();
        if (scanner.find(END) < 0) {
            return ParsedInline.none();
        }
        String attribute = scanner.getSource(start, scanner.position()).getContent();
        scanner.next(END);
        return ParsedInline.of(new Closing(attribute), scanner.position());
    }
}
