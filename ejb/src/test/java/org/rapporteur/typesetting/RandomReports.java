package org.rapporteur.typesetting;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;

/** Reports that nobody would write, from the document model itself; the seed makes each one the same on every run. */
final class RandomReports {

    private static final List<Language> LANGUAGES = List.of("en", "fr", "es", "de", "pt", "ru", "ar", "zh").stream()
            .map(Language::of)
            .toList();
    private static final Map<String, String> LETTERS = Map.of(
            "fr", "aeiouéèàçbcdlmnprst-'’,«»/œ",
            "de", "aeiouäöüßbcdghklmnrstw-,„“/",
            "ru", "аеиоуыябвгдклмнпрстш-,«»/ъ",
            "es", "aeiouáéíóúñbcdlmnprst-,«»¿¡/",
            "ar", "ابتجدرسعفقكلمنوهيىةأإ،؛«»12-/َ",
            "zh", "的一是不了人我在有他这为之大来，。、；：“”《》（）12a");
    private static final List<String> OTHERS = List.of(
            "ja",
            "ko",
            "hi",
            "th",
            "he",
            "am",
            "el",
            "fa",
            "sr",
            "vi",
            "fi",
            "pt-BR",
            "zh-Hant",
            "eo",
            "mn",
            "xx",
            "x-foo",
            "und-Latn");
    private static final String LATIN = "aeioubcdlmnprst-'é,«»/";

    private final Random random;

    private RandomReports(long seed) {
        random = new Random(seed);
    }

    static PrintableReport of(long seed) {
        return new RandomReports(seed).report();
    }

    private PrintableReport report() {
        Language language = one(LANGUAGES);
        List<Block> body = new ArrayList<>();
        int count = random.nextInt(random.nextInt(10) == 0 ? 90 : 25);
        for (int i = 0; i < count; i++) {
            body.add(block(i));
        }
        int notes = random.nextInt(random.nextInt(10) == 0 ? 40 : 5);
        for (int i = 0; i < notes; i++) {
            body.add(new Block.Footnote("n" + i, "n" + i, random.nextInt(20) == 0 ? manyParagraphs() : paragraphs()));
        }
        PrintableReport report =
                inOthers(Samples.report(language, "w" + words(random.nextInt(10) == 0 ? 60 : 12), body));
        return random.nextInt(4) == 0 ? onLetter(report) : report;
    }

    /** The report in other languages, whatever their script is. */
    private PrintableReport inOthers(PrintableReport report) {
        Map<Language, URI> others = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Language other = Language.of(one(OTHERS));
            others.put(other, URI.create("https://archive.example.org/" + other + "/reports/pa-2018-3"));
        }
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                others,
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    private static PrintableReport onLetter(PrintableReport report) {
        Brand brand = report.brand();
        return new PrintableReport(
                report.language(),
                new Brand(
                        brand.names(),
                        brand.website(),
                        brand.accent(),
                        brand.ornament(),
                        Brand.Typeface.SANS,
                        Optional.of(Samples.CHART),
                        Brand.Paper.LETTER,
                        brand.symbolPrefix()),
                report.symbol(),
                report.title(),
                report.title() + "\n\n" + report.title(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    /** A report with as few of the blocks as still fails: what a person looks at. */
    static PrintableReport shrunk(PrintableReport report, Predicate<PrintableReport> fails) {
        PrintableReport smallest = report;
        for (int size = smallest.body().blocks().size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= smallest.body().blocks().size(); ) {
                List<Block> fewer = new ArrayList<>(smallest.body().blocks());
                fewer.subList(from, from + size).clear();
                PrintableReport tried = with(smallest, fewer);
                if (fails.test(tried)) {
                    smallest = tried;
                } else {
                    from += size;
                }
            }
        }
        return smallest;
    }

    private static PrintableReport with(PrintableReport report, List<Block> body) {
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                new Document(body),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    private Block block(int i) {
        String id = "b" + i;
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Heading(id, 1 + random.nextInt(4), inlines(1));
            case 1, 2 ->
                new Block.ListItem(
                        id,
                        1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 4),
                        random.nextBoolean(),
                        random.nextInt(4) == 0,
                        random.nextInt(2000),
                        paragraphs());
            case 3 -> new Block.Quotation(id, paragraphs(), inlines(1));
            case 4 -> table(id);
            case 5 ->
                new Block.Figure(
                        id, Samples.CHART, random.nextInt(4) == 0 ? "" : words(3).replace("\"", ""), inlines(1));
            case 6 -> new Block.Rule(id);
            default -> new Block.Paragraph(id, random.nextInt(12) == 0 ? longText() : inlines(2));
        };
    }

    private Block table(String id) {
        int columns = 1 + random.nextInt(random.nextInt(6) == 0 ? 12 : 5);
        List<Block.ColumnAlignment> alignments = new ArrayList<>();
        List<List<Inline>> header = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            alignments.add(Block.ColumnAlignment.values()[random.nextInt(3)]);
            header.add(inlines(1));
        }
        List<List<List<Inline>>> rows = new ArrayList<>();
        int count = random.nextInt(random.nextInt(10) == 0 ? 120 : 12);
        for (int row = 0; row < count; row++) {
            List<List<Inline>> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(random.nextInt(60) == 0 ? longText() : inlines(1));
            }
            rows.add(cells);
        }
        return new Block.Table(id, inlines(1), alignments, header, rows);
    }

    private List<List<Inline>> paragraphs() {
        return Collections.nCopies(random.nextInt(4), 0).stream()
                .map(any -> inlines(2))
                .toList();
    }

    private List<List<Inline>> manyParagraphs() {
        return Collections.nCopies(12, 0).stream().map(any -> longText()).toList();
    }

    private List<Inline> longText() {
        return List.of(new Inline.Text(words(400)), new Inline.NoteReference("n" + random.nextInt(4)));
    }

    private List<Inline> inlines(int depth) {
        List<Inline> inlines = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            List<Inline> inner = depth == 0 ? List.of() : inlines(depth - 1);
            inlines.add(
                    switch (random.nextInt(10)) {
                        case 0 -> new Inline.Emphasis(inner);
                        case 1 -> new Inline.Strong(inner);
                        case 2 -> new Inline.Link("/en/reports/" + random.nextInt(), inner);
                        case 3 ->
                            new Inline.Foreign(
                                    random.nextInt(6) == 0 ? Language.of(one(OTHERS)) : one(LANGUAGES), inner);
                        case 4 -> new Inline.NoteReference("n" + random.nextInt(6));
                        case 5 -> new Inline.LineBreak();
                        case 6 ->
                            new Inline.Text("https://www.example.org/" + word(LATIN, 70) + "?q=" + word(LATIN, 9));
                        default -> new Inline.Text(words(40));
                    });
        }
        return inlines;
    }

    private String words(int most) {
        String letters = LETTERS.getOrDefault(one(LANGUAGES).tag(), LATIN);
        StringBuilder words = new StringBuilder();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            words.append(marked(word(letters, random.nextInt(40) == 0 ? 140 : 1 + random.nextInt(12))));
            words.append(random.nextInt(15) == 0 ? "  " : random.nextInt(30) == 0 ? "\u00A0" : " ");
        }
        return words.toString();
    }

    /** A few words with marks that keyboards have: quotations that are closed or not, in each other, primes, dashes. */
    private String marked(String word) {
        return switch (random.nextInt(60)) {
            case 0 -> '"' + word + '"';
            case 1 -> '"' + word;
            case 2 -> word + '"';
            case 3 -> '\'' + word + '\'';
            case 4 -> "\"'" + word;
            case 5 -> word + "'\"";
            case 6 -> word + " - " + word;
            case 7 -> "5'10\"";
            case 8 -> "d'\"" + word + "\"'s";
            default -> word;
        };
    }

    private String word(String letters, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(random.nextInt(4) == 0 ? letters.length() : 15)));
        }
        return random.nextInt(25) == 0 ? word.insert(length / 2, '\u00AD').toString() : word.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
