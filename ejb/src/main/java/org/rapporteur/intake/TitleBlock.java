package org.rapporteur.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Remark.Level;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.DateRange;
import org.rapporteur.text.Inline;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.PlainText;

/**
 * Reads what stands above a report's text: masthead, web address, title, days. What it recognises it takes out of the
 * blocks; what it does not, stays.
 */
final class TitleBlock {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,24}(?:/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SCHEME = Pattern.compile("\\bhttps?\\b");
    private static final int LONGEST_TITLE = 300;
    private static final int SHORT_LINE = 160;
    private static final int LOOKED_AT = 12;
    private static final int LONGEST_PLACE = 80;
    private static final int SENTENCE_WORDS = 5;
    private static final int FOR_DAYS = 3;

    private final Expected expected;
    private final List<Remark> remarks;

    /** The masthead's names without case and accents, longest first. */
    private final List<String> names;

    private final String host;
    private String title = "";
    private @Nullable String address;
    private @Nullable DateRange dates;
    private @Nullable String place;

    TitleBlock(Expected expected, List<Remark> remarks) {
        this.expected = expected;
        this.remarks = remarks;
        this.names = expected.names().stream()
                .map(TitleBlock::plain)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.host = plain(expected.host());
    }

    String title() {
        return title;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    Optional<DateRange> dates() {
        return Optional.ofNullable(dates);
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /**
     * The blocks that are text.
     *
     * @throws DomainException {@code intake.date-order}
     */
    List<Block> read(List<Block> blocks) {
        int end = textBegins(blocks);
        int titleAt = titleAt(blocks.subList(0, end));
        List<Block> rest = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = isLine(block) ? PlainText.of(block) : "";
            // Below the title a heading of that name begins a section.
            boolean taken = isLine(block) && isMasthead(text) && (i < titleAt || block instanceof Paragraph);
            if (taken) {
                masthead(text, i < end);
            } else if (i == titleAt) {
                boolean marked = block instanceof Heading || isStrong(block);
                title = text;
                remarks.add(Remark.of(marked ? Level.RECOGNISED : Level.DOUBTFUL, "intake.title", "words", text));
            } else if (i >= end || !webAddress(text) && !days(text)) {
                rest.add(block);
            }
        }
        conclude(rest);
        return rest;
    }

    private static boolean isLine(Block block) {
        return block instanceof Paragraph || block instanceof Heading;
    }

    /** Where the text begins: with the first paragraph that is one, or with a list, a table and so on. */
    private static int textBegins(List<Block> blocks) {
        int i = 0;
        while (i < blocks.size() && i < LOOKED_AT && isLine(blocks.get(i))) {
            String text = PlainText.of(blocks.get(i));
            boolean sentence = text.endsWith(".") && text.split(" ").length > SENTENCE_WORDS;
            if (text.length() > LONGEST_TITLE || sentence && blocks.get(i) instanceof Paragraph) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** The first heading, or else the first strong paragraph, or else the first line that is neither; -1 for none. */
    private int titleAt(List<Block> blocks) {
        int strong = -1;
        int line = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = PlainText.of(block);
            if (isMasthead(text) || isAddress(text) || isOnlyDays(text)) {
                continue;
            }
            if (block instanceof Heading) {
                return i;
            }
            strong = strong < 0 && isStrong(block) ? i : strong;
            boolean plain = text.length() <= SHORT_LINE && !text.endsWith(".") && !text.endsWith(":");
            line = line < 0 && plain && DateRanges.find(text).isEmpty() ? i : line;
        }
        return strong >= 0 ? strong : line;
    }

    private static boolean isOnlyDays(String text) {
        return text.length() <= SHORT_LINE
                && DateRanges.find(text)
                        .filter(found -> DateRanges.beside(text, found).isEmpty())
                        .isPresent();
    }

    private static boolean isAddress(String text) {
        return text.length() <= SHORT_LINE && ADDRESS.matcher(text).matches();
    }

    /** The masthead may stand again on every page, which is worth one word. */
    private void masthead(String text, boolean above) {
        Level level = above ? Level.RECOGNISED : Level.CHANGED;
        Remark remark = Remark.of(level, above ? "intake.masthead" : "intake.masthead-repeated", "words", text);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private boolean isMasthead(String text) {
        if (text.length() > LONGEST_TITLE) {
            return false;
        }
        String words = plain(text);
        String rest = host.isEmpty() || !words.contains(host)
                ? words
                : SCHEME.matcher(words.replace(host, " ")).replaceAll(" ");
        boolean any = false;
        for (String name : names) {
            any |= rest.contains(name);
            rest = rest.replace(name, " ");
        }
        return any && rest.isBlank();
    }

    /** Letters and digits in lower case without accents, one space between words. */
    private static String plain(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private boolean webAddress(String text) {
        if (address != null || !isAddress(text)) {
            return false;
        }
        address = text;
        String written = text.replaceFirst("(?i)^https?://", "").replaceFirst("/.*", "");
        boolean known = bare(written).equals(bare(expected.host()));
        remarks.add(Remark.of(known ? Level.RECOGNISED : Level.DOUBTFUL, "intake.address", "words", text));
        return true;
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private boolean days(String text) {
        if (dates != null || text.isEmpty() || text.length() > SHORT_LINE) {
            return false;
        }
        Optional<DateRanges.Found> found = DateRanges.find(text);
        if (found.isEmpty()) {
            return false;
        }
        String beside = DateRanges.beside(text, found.get());
        if (beside.length() > LONGEST_PLACE) {
            return false;
        }
        take(found.get(), text);
        if (!beside.isEmpty()) {
            place = beside;
            remarks.add(Remark.of(Level.DOUBTFUL, "intake.place", "words", beside));
        }
        return true;
    }

    private void take(DateRanges.Found found, String words) {
        dates = found.range();
        remarks.add(Remark.of(
                found.doubtful() ? Level.DOUBTFUL : Level.RECOGNISED,
                "intake.dates",
                "words",
                found.words(),
                "from",
                found.range().from(),
                "to",
                found.range().to(),
                "line",
                words));
    }

    private static boolean isStrong(Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return false;
        }
        List<Inline> run = paragraph.text();
        return run.size() == 1 && run.get(0) instanceof Strong;
    }

    /** What was not found above is looked for in the title and in the first lines of the text. */
    private void conclude(List<Block> rest) {
        if (title.isEmpty()) {
            remarks.add(Remark.of(Level.DOUBTFUL, "intake.no-title"));
        }
        if (dates == null) {
            DateRanges.find(title).ifPresent(found -> take(found, title));
        }
        for (int i = 0; i < rest.size() && i < FOR_DAYS && dates == null; i++) {
            String text = PlainText.of(rest.get(i));
            tolerant(text).ifPresent(found -> {
                dates = found.range();
                remarks.add(Remark.of(
                        Level.DOUBTFUL,
                        "intake.dates-in-text",
                        "words",
                        found.words(),
                        "from",
                        found.range().from(),
                        "to",
                        found.range().to()));
            });
        }
        if (dates == null) {
            remarks.add(Remark.of(Level.DOUBTFUL, "intake.no-dates"));
        }
    }

    /** In running text, days that end before they start are a slip of the author's and not the event's. */
    private static Optional<DateRanges.Found> tolerant(String text) {
        try {
            return DateRanges.find(text);
        } catch (DomainException e) {
            // The words of the text are not judged here.
            return Optional.empty();
        }
    }
}
