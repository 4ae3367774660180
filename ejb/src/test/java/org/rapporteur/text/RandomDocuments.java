package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block.ColumnAlignment;

/** Documents that nobody would write, all the same ones for the same seed. */
final class RandomDocuments {

    private static final String[] WORDS = {
        "délégation",
        "a",
        "Ω",
        "l'été",
        "« mot »",
        "“word”",
        "(x)",
        "1.",
        "12)",
        "-",
        "+",
        "#",
        "##",
        "===",
        "---",
        "*",
        "**",
        "_",
        "__",
        "snake_case",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "[^1]",
        "[^n1]:",
        "](",
        "](http://x)",
        "{lang=en}",
        "]{lang=en}",
        "{.em}",
        "<b>",
        "</script>",
        "<br>",
        "&amp;",
        "&",
        "&#42;",
        "\\",
        "\\\\",
        "|",
        "||",
        "| --- |",
        "!",
        "![",
        ">",
        "> q",
        ":",
        ": x",
        ":-:",
        "—",
        "— x",
        "Table: t",
        "\u00a0",
        "\u202f",
        "\u200b",
        "\u2028",
        "\t",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\u0000",
        "\ud83d\ude00",
        "\ud83d",
        "\ufdd0",
        "\ufdd1en\ufdd2",
        "\ufdd3 ",
        "\"",
        "'",
        "(",
        ")",
        "mailto:x",
        "http://a_b*c",
        "日本語",
        "…",
        "$",
        "^",
        "x^2",
        "= ",
        "e.g.",
        "    code",
        "http://a|b",
        "\\|"
    };

    private static final String[] ADDRESSES = {
        "https://example.org/a_(b)?c=d&e=f#g",
        "http://x",
        "mailto:a@example.org",
        "/fr/reports/pa-2018-3",
        "/a b",
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil",
        "",
        "https://é.example/[x]|y\\z\"<>",
        "JaVaScRiPt:x",
        "x.jpg",
        "https://example.org/*a*_b_&copy;"
    };

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    Document next() {
        return new Document(list(0, 9, this::block));
    }

    Block block() {
        String id = "b" + random.nextInt(1000);
        switch (random.nextInt(11)) {
            case 0:
                return new Block.Heading(id, 1 + random.nextInt(4), run());
            case 1, 2:
                return new Block.Paragraph(id, run());
            case 3, 4, 5:
                boolean ordered = random.nextBoolean();
                return new Block.ListItem(
                        id,
                        1 + random.nextInt(3),
                        ordered,
                        random.nextInt(3) == 0,
                        ordered ? random.nextInt(12) : 0,
                        runs());
            case 6:
                return new Block.Quotation(id, runs(), random.nextBoolean() ? List.of() : run());
            case 7:
                int columns = 1 + random.nextInt(3);
                List<ColumnAlignment> alignments = exactly(columns, () -> ColumnAlignment.values()[random.nextInt(3)]);
                return new Block.Table(
                        id,
                        random.nextBoolean() ? List.of() : run(),
                        alignments,
                        exactly(columns, this::run),
                        list(0, 3, () -> exactly(columns, this::run)));
            case 8:
                return new Block.Figure(id, image(), text(), random.nextBoolean() ? List.of() : run());
            case 9:
                return new Block.Footnote(id, label(), runs());
            default:
                return new Block.Rule(id);
        }
    }

    private List<List<Inline>> runs() {
        return list(0, 3, this::run);
    }

    List<Inline> run() {
        return list(0, 5, () -> inline(0));
    }

    private Inline inline(int depth) {
        int kind = random.nextInt(depth > 3 ? 4 : 10);
        Supplier<List<Inline>> content = () -> list(0, 4, () -> inline(depth + 1));
        switch (kind) {
            case 2:
                return new Inline.LineBreak();
            case 3:
                return new Inline.NoteReference(label());
            case 4, 5:
                return new Inline.Emphasis(content.get());
            case 6, 7:
                return new Inline.Strong(content.get());
            case 8:
                return new Inline.Link(ADDRESSES[random.nextInt(ADDRESSES.length)], content.get());
            case 9:
                return new Inline.Foreign(
                        Language.of(List.of("en", "fr", "pt-BR").get(random.nextInt(3))), content.get());
            default:
                return new Inline.Text(text());
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private String label() {
        return List.of("1", "N1", "n1", "a b", "note]", "x*y", "").get(random.nextInt(7));
    }

    private String image() {
        return random.nextInt(5) == 0 ? "nothing" : "0123456789abcdef".repeat(4);
    }

    private <T> List<T> list(int least, int most, Supplier<T> element) {
        return exactly(least + random.nextInt(most - least + 1), element);
    }

    private static <T> List<T> exactly(int count, Supplier<T> element) {
        List<T> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(element.get());
        }
        return out;
    }
}
