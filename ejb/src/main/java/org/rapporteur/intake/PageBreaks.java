package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.intake.Remark.Level;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Inline;
import org.rapporteur.text.Inline.Text;
import org.rapporteur.text.PlainText;

/**
 * Takes the pages out of a text that came from paper: page numbers, lines that every page repeats, and sentences that
 * a page's end broke in two.
 */
final class PageBreaks {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\[(|\\s\\p{Pd}]*(?:(?:pages?|página|pagina|pág\\.?|seite|s\\.|p\\.?)\\s*\\d{1,4}|\\d{1,3})"
                    + "(?:\\s*(?:/|of|sur|de|von|\\p{Pd})\\s*\\d{1,4})?[\\])|\\s\\p{Pd}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LABEL =
            Pattern.compile("^(\\p{L}|[ivx]{1,4})[.)].*|^(https?|www)\\b.*|^\\S*@.*", Pattern.DOTALL);

    private static final String CLOSING = "\"'”’»›)]\u00a0\u202f ";
    private static final String OPENING = "\"'“‘«‹([\u00a0\u202f ";
    private static final String JOINING = "-\u00ad\u2010\u2011";
    private static final int PAGE_NUMBER_LENGTH = 40;
    private static final int RUNNING_LINE = 120;

    /** No paragraph runs over more pages than this; a poem in lower case is not a broken sentence. */
    private static final int MOST_JOINS = 4;

    private static final int REPEATED = 3;
    private static final int LONG_PARAGRAPH = 200;

    private final List<Remark> remarks;

    PageBreaks(List<Remark> remarks) {
        this.remarks = remarks;
    }

    List<Block> removed(List<Block> blocks) {
        return healed(withoutFurniture(blocks));
    }

    private List<Block> withoutFurniture(List<Block> blocks) {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : blocks) {
            runningLine(block).ifPresent(line -> counts.merge(line, 1, Integer::sum));
        }
        Set<String> told = new HashSet<>();
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = block instanceof Paragraph || isLoneItem(blocks, i) ? PlainText.of(block) : "";
            if (isPageNumber(block, text)) {
                remarks.add(Remark.of(Level.CHANGED, "intake.page-number", "words", text));
                continue;
            }
            Optional<String> line = runningLine(block);
            int count = line.map(counts::get).orElse(0);
            if (count < REPEATED) {
                out.add(block);
            } else if (told.add(line.orElse(""))) {
                remarks.add(Remark.of(Level.CHANGED, "intake.running-line", "words", text, "count", count));
            }
        }
        return out;
    }

    private static boolean isLoneItem(List<Block> blocks, int i) {
        return blocks.get(i) instanceof ListItem
                && (i == 0 || !(blocks.get(i - 1) instanceof ListItem))
                && (i + 1 == blocks.size() || !(blocks.get(i + 1) instanceof ListItem));
    }

    /** Markdown takes the page number {@code - 2 -} for the item of a list. */
    private static boolean isPageNumber(Block block, String text) {
        if (text.isEmpty() || text.length() > PAGE_NUMBER_LENGTH) {
            return false;
        }
        return block instanceof ListItem
                ? text.matches("\\d{1,3}\\s*\\p{Pd}")
                : PAGE_NUMBER.matcher(text).matches();
    }

    /** A short line as it is on every page, whatever the page's number in it. */
    private static Optional<String> runningLine(Block block) {
        if (!(block instanceof Paragraph)) {
            return Optional.empty();
        }
        String text = PlainText.of(block);
        boolean sentence = text.isEmpty() || text.length() > RUNNING_LINE || endsSentence(text);
        return sentence
                ? Optional.empty()
                : Optional.of(text.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#"));
    }

    private List<Block> healed(List<Block> blocks) {
        Set<String> words = new HashSet<>();
        blocks.forEach(block -> words.addAll(List.of(PlainText.of(block).split("[^\\p{L}\\p{Pd}]+"))));
        List<Block> out = new ArrayList<>();
        int joins = 0;
        for (Block block : blocks) {
            int last = out.size() - 1;
            Block before = last < 0 ? block : out.get(last);
            if (last < 0 || !(block instanceof Paragraph paragraph) || !isUnfinished(before)) {
                out.add(block);
            } else if (joins < MOST_JOINS && continues(PlainText.of(block))) {
                out.set(last, joined(before, paragraph, words));
                joins++;
                continue;
            } else {
                if (before instanceof Paragraph && PlainText.of(before).length() >= LONG_PARAGRAPH) {
                    String broken = end(PlainText.of(before)) + " / " + beginning(PlainText.of(block));
                    remarks.add(Remark.of(Level.DOUBTFUL, "intake.unfinished", "words", broken));
                }
                out.add(block);
            }
            joins = 0;
        }
        return out;
    }

    private static boolean isUnfinished(Block block) {
        if (!(block instanceof Paragraph
                || block instanceof ListItem
                || block instanceof Quotation quotation
                        && quotation.attribution().isEmpty())) {
            return false;
        }
        String text = PlainText.of(block);
        return !text.isEmpty() && !endsSentence(text);
    }

    /** Whether the text ends as sentences, headings of lists and members of lists do. */
    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 || ".!?…:;。！？؟".indexOf(text.charAt(end - 1)) >= 0;
    }

    private static boolean continues(String text) {
        int start = 0;
        while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < text.length()
                && Character.isLowerCase(text.codePointAt(start))
                && !LABEL.matcher(text.substring(start)).matches();
    }

    private Block joined(Block before, Paragraph after, Set<String> words) {
        List<List<Inline>> paragraphs = new ArrayList<>(paragraphs(before));
        List<Inline> run = new ArrayList<>(paragraphs.get(paragraphs.size() - 1));
        String first = PlainText.of(before);
        String second = PlainText.of(after);
        remarks.add(Remark.of(Level.CHANGED, "intake.healed", "words", end(first) + " " + beginning(second)));
        boolean hyphen = JOINING.indexOf(first.charAt(first.length() - 1)) >= 0
                && first.length() > 1
                && Character.isLetter(first.charAt(first.length() - 2))
                && run.get(run.size() - 1) instanceof Text;
        if (hyphen) {
            String start = first.substring(first.lastIndexOf(' ') + 1);
            String rest = second.split("[^\\p{L}\\p{Pd}]", 2)[0];
            if (!words.contains(start + rest)) {
                String text = ((Text) run.get(run.size() - 1)).value();
                run.set(run.size() - 1, new Text(text.substring(0, text.length() - 1)));
            }
        } else {
            run.add(new Text(" "));
        }
        run.addAll(after.text());
        paragraphs.set(paragraphs.size() - 1, run);
        return withParagraphs(before, paragraphs);
    }

    private static List<List<Inline>> paragraphs(Block block) {
        if (block instanceof ListItem item) {
            return item.paragraphs();
        }
        if (block instanceof Quotation quotation) {
            return quotation.paragraphs();
        }
        return List.of(((Paragraph) block).text());
    }

    private static Block withParagraphs(Block block, List<List<Inline>> paragraphs) {
        if (block instanceof ListItem item) {
            return new ListItem(item.id(), item.level(), item.ordered(), item.first(), item.number(), paragraphs);
        }
        if (block instanceof Quotation quotation) {
            return new Quotation(quotation.id(), paragraphs, quotation.attribution());
        }
        return new Paragraph(block.id(), paragraphs.get(0));
    }

    private static String end(String text) {
        int from = Math.max(0, text.length() - 40);
        return from == 0 ? text : "…" + text.substring(text.indexOf(' ', from) + 1);
    }

    private static String beginning(String text) {
        if (text.length() <= 40) {
            return text;
        }
        int to = text.lastIndexOf(' ', 40);
        return text.substring(0, to <= 0 ? 40 : to) + "…";
    }
}
