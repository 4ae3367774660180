package org.rapporteur.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** The configured CommonMark parser, and how a text is made ready for it. */
final class MarkdownSource {

    /** Containers in containers; deeper ones are read as text, so that no input can exhaust the stack. */
    private static final int DEEPEST = 40;

    /** Stands before each line that must not begin a block, and is taken away afterwards. */
    private static final String GUARD = "\uFDD3 ";

    private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\]\\[\\s]{1,200})]");

    private static final Parser BLOCKS = builder().maxOpenBlockParsers(DEEPEST).build();

    private static final Parser LINES = builder().enabledBlockTypes(Set.of()).build();

    private MarkdownSource() {}

    private static Parser.Builder builder() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
                .customInlineContentParserFactory(new Spans());
    }

    static List<Block> blocks(String markdown, List<Notice> notices) {
        String text = clean(markdown);
        int dropped = lineEnds(markdown).length() - text.length();
        if (dropped > 0) {
            notices.add(new Notice(Notice.CHARACTERS_DROPPED, Map.of("words", "", "count", dropped)));
        }
        return new BlockReader(notices).read(BLOCKS.parse(Spans.mark(Bounds.bounded(text))));
    }

    /** Markdown read as one run: nothing in it is a block, and every reference is taken to have its note. */
    static List<Inline> line(String markdown, List<Notice> notices) {
        String text = Bounds.bounded(clean(markdown).strip()).replaceAll("\n\\s*\n", "\\\\\n");
        String source = GUARD + Spans.mark(text.replace("\n", "\n" + GUARD)) + notesFor(text);
        Node first = LINES.parse(source).getFirstChild();
        if (!(first instanceof Paragraph)) {
            return List.of();
        }
        List<Inline> run = new ArrayList<>(new InlineReader(notices).children(first));
        return NormalForm.runAlone(run, true);
    }

    /** A note for each reference in the text, which the parser would take for words without one. */
    static String notesFor(String text) {
        Set<String> labels = new LinkedHashSet<>();
        for (Matcher matcher = LABEL.matcher(text); matcher.find(); ) {
            labels.add(matcher.group(1));
        }
        StringBuilder notes = new StringBuilder();
        labels.forEach(label -> notes.append("\n\n[^").append(label).append("]: x"));
        return notes.toString();
    }

    /** One run per paragraph of the Markdown, empty ones left out. */
    static List<List<Inline>> lines(String markdown, List<Notice> notices) {
        List<List<Inline>> runs = new ArrayList<>();
        for (String paragraph : clean(markdown).split("\n[ \t]*\n")) {
            List<Inline> run = line(paragraph, notices);
            if (!run.isEmpty()) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static String clean(String markdown) {
        return Characters.clean(lineEnds(markdown));
    }

    private static String lineEnds(String markdown) {
        return markdown.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n");
    }
}
