package org.rapporteur.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Rule;
import org.rapporteur.text.Block.Table;
import org.rapporteur.text.Inline.Text;

/**
 * The one form in which a document is kept, and in which writing and reading give the same document again: white space
 * folded, empty blocks gone, footnotes last with labels that Markdown can hold, lists counted, captions and
 * attributions where they belong. Every document that {@link Markdown} reads is in this form.
 */
public final class NormalForm {

    private static final int LARGEST_NUMBER = 900_000_000;
    private static final int LONGEST_LABEL = 40;

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private boolean everyNote;

    private NormalForm() {}

    /** The document in normal form. Ids stay with their blocks; a document in normal form is returned equal. */
    public static Document of(Document document) {
        return of(document, new ArrayList<>());
    }

    static Document of(Document document, List<Notice> notices) {
        NormalForm form = new NormalForm();
        List<Footnote> footnotes = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Footnote note) {
                footnotes.add(
                        note.label().isEmpty() ? form.relabelled(note, "n") : form.relabelled(note, note.label()));
            }
        }
        for (Block block : document.blocks()) {
            if (!(block instanceof Footnote)) {
                form.add(block);
            }
        }
        for (Footnote note : footnotes) {
            form.blocks.add(new Footnote(note.id(), note.label(), form.runs(note.paragraphs(), false)));
        }
        notices.addAll(form.notices);
        return new Document(new Lists(form.blocks).counted());
    }

    /** The block in normal form, were it the only one of a document that has every note; nothing where it is empty. */
    static Optional<Block> alone(Block block) {
        NormalForm form = new NormalForm();
        form.everyNote = true;
        if (block instanceof Footnote note) {
            return Optional.of(new Footnote(note.id(), note.label(), form.runs(note.paragraphs(), false)));
        }
        form.add(block);
        if (form.blocks.isEmpty()) {
            return Optional.empty();
        }
        Block normal = form.blocks.get(0);
        if (normal instanceof ListItem item && block instanceof ListItem given) {
            return Optional.of(new ListItem(
                    item.id(), given.level(), item.ordered(), given.first(), given.number(), item.paragraphs()));
        }
        return Optional.of(normal);
    }

    private Footnote relabelled(Footnote note, String wanted) {
        String key = key(wanted);
        String label = wanted.replaceAll("[^\\p{L}\\p{N}_.-]", "-");
        if (label.length() > LONGEST_LABEL) {
            label = label.substring(0, LONGEST_LABEL);
        }
        String free = label;
        while (!taken.add(key(free))) {
            free = label + "-" + copies.merge(key(label), 1, (before, more) -> before + more);
        }
        if (labels.putIfAbsent(key, free) != null) {
            notices.add(Notice.of(Notice.NOTE_RENAMED, wanted, "renamed", free));
        }
        return new Footnote(note.id(), free, note.paragraphs());
    }

    /** Markdown compares labels without case. */
    private static String key(String label) {
        return label.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private void add(Block block) {
        if (block instanceof Heading heading) {
            List<Inline> text = run(heading.text(), false);
            if (!text.isEmpty()) {
                blocks.add(new Heading(heading.id(), heading.level(), text));
            }
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof ListItem item) {
            List<List<Inline>> paragraphs = runs(item.paragraphs(), true);
            if (!paragraphs.isEmpty()) {
                blocks.add(
                        new ListItem(item.id(), item.level(), item.ordered(), item.first(), item.number(), paragraphs));
            }
        } else if (block instanceof Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else if (block instanceof Rule) {
            blocks.add(block);
        }
    }

    private void paragraph(Paragraph paragraph) {
        List<Inline> text = run(paragraph.text(), true);
        if (text.isEmpty()) {
            return;
        }
        int last = blocks.size() - 1;
        Optional<List<Inline>> caption = Markers.withoutCaptionWord(text);
        if (caption.isPresent()
                && last >= 0
                && blocks.get(last) instanceof Table table
                && table.caption().isEmpty()) {
            List<Inline> line = run(caption.get(), false);
            blocks.set(last, new Table(table.id(), line, table.columns(), table.header(), table.rows()));
        } else {
            blocks.add(new Paragraph(paragraph.id(), text));
        }
    }

    private void quotation(Quotation quotation) {
        List<List<Inline>> paragraphs = new ArrayList<>(runs(quotation.paragraphs(), true));
        List<Inline> attribution = run(Markers.withoutDash(run(quotation.attribution(), true)), true);
        if (paragraphs.isEmpty() && !attribution.isEmpty()) {
            paragraphs.add(run(Markers.withDash(attribution), true));
            attribution = List.of();
        }
        if (attribution.isEmpty() && paragraphs.size() > 1) {
            List<Inline> last = paragraphs.get(paragraphs.size() - 1);
            if (Markers.beginsWithDash(last)) {
                attribution = run(Markers.withoutDash(last), true);
                paragraphs.remove(paragraphs.size() - 1);
            }
        }
        if (!paragraphs.isEmpty()) {
            blocks.add(new Quotation(quotation.id(), paragraphs, attribution));
        }
    }

    private void table(Table table) {
        int columns = table.columns().size();
        if (columns == 0) {
            return;
        }
        List<List<List<Inline>>> rows =
                table.rows().stream().map(row -> cells(row, columns)).toList();
        blocks.add(new Table(
                table.id(), run(table.caption(), false), table.columns(), cells(table.header(), columns), rows));
    }

    private List<List<Inline>> cells(List<List<Inline>> row, int columns) {
        List<List<Inline>> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(i < row.size() ? run(row.get(i), true) : List.of());
        }
        return cells;
    }

    private void figure(Figure figure) {
        String alternative =
                Characters.collapse(Characters.clean(figure.alternative())).strip();
        if (Address.storedImage("/images/" + figure.image()).isPresent()) {
            String image = figure.image().toLowerCase(Locale.ROOT);
            blocks.add(new Figure(figure.id(), image, alternative, run(figure.caption(), false)));
        } else {
            paragraph(new Paragraph(figure.id(), List.of(new Text(alternative))));
        }
    }

    private List<Inline> run(List<Inline> run, boolean breaks) {
        return NormalInlines.of(run, label -> Optional.ofNullable(everyNote ? label : labels.get(key(label))), breaks);
    }

    /** The runs that are not empty. References inside footnotes lead nowhere and are dropped. */
    private List<List<Inline>> runs(List<List<Inline>> runs, boolean notesAllowed) {
        return runs.stream()
                .map(run -> notesAllowed ? run(run, true) : NormalInlines.of(run, label -> Optional.empty(), true))
                .filter(run -> !run.isEmpty())
                .toList();
    }

    /** One block in normal form by itself: every note is taken to exist, and an empty one stays. */
    static List<Inline> runAlone(List<Inline> run, boolean breaks) {
        return NormalInlines.of(run, Optional::of, breaks);
    }

    /** Levels without gaps, beginnings marked, numbers counted on. */
    private static final class Lists {
        private final List<Block> blocks;
        private final List<ListItem> open = new ArrayList<>();

        Lists(List<Block> blocks) {
            this.blocks = blocks;
        }

        List<Block> counted() {
            List<Block> out = new ArrayList<>();
            for (Block block : blocks) {
                if (block instanceof ListItem item) {
                    out.add(counted(item));
                } else {
                    open.clear();
                    out.add(block);
                }
            }
            return out;
        }

        private ListItem counted(ListItem item) {
            int level = Math.min(item.level(), open.size() + 1);
            ListItem before = level <= open.size() ? open.get(level - 1) : null;
            boolean first = item.first() || before == null || before.ordered() != item.ordered();
            int number = 0;
            if (item.ordered()) {
                number = first || before == null
                        ? Math.max(0, Math.min(item.number(), LARGEST_NUMBER))
                        : before.number() + 1;
            }
            ListItem counted = new ListItem(item.id(), level, item.ordered(), first, number, item.paragraphs());
            while (open.size() >= level) {
                open.remove(open.size() - 1);
            }
            open.add(counted);
            return counted;
        }
    }
}
