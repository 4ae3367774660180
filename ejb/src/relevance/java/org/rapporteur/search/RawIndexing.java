package org.rapporteur.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Prints how many reports Lucene alone writes in a second: the texts of an index that there is, in the same fields of
 * words with the same analysis and without the facts that are sorted by, from memory into a new index that is committed once. The least that writing an index anew costs.
 *
 * <p>Arguments: the folder of the corpora, which is not read; the folder of the server's index.
 */
public final class RawIndexing {

    private static final int CHUNK = 1_000;
    private static final double RAM_BUFFER_MB = 48;

    private static final FieldType MARKED = new FieldType(TextField.TYPE_STORED);

    static {
        MARKED.setStoreTermVectors(true);
        MARKED.setStoreTermVectorPositions(true);
        MARKED.setStoreTermVectorOffsets(true);
        MARKED.freeze();
    }

    private final Analyzer analyzer = analyzer();

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            out.println("Skipped: no index given");
            return;
        }
        Path index = Path.of(arguments[1]).resolve(ArchiveMapping.INDEX);
        for (int threads = 1; threads <= 2; threads++) {
            out.println(new RawIndexing().run(index, threads));
        }
    }

    private String run(Path index, int threads) throws Exception {
        Path folder = Files.createTempDirectory("raw-indexing");
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(RAM_BUFFER_MB);
        long nanos = 0;
        long characters = 0;
        int reports;
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
                IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
            reports = reader.numDocs();
            for (int from = 0; from < reader.maxDoc(); from += CHUNK) {
                List<Map<String, List<String>>> texts = texts(reader, from, Math.min(from + CHUNK, reader.maxDoc()));
                characters += texts.stream()
                        .flatMap(each -> each.values().stream())
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum();
                long begun = System.nanoTime();
                write(writer, texts, workers, threads);
                nanos += System.nanoTime() - begun;
            }
            long begun = System.nanoTime();
            writer.commit();
            nanos += System.nanoTime() - begun;
        } finally {
            workers.shutdown();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted((one, other) -> other.compareTo(one))
                        .forEach(path -> path.toFile().delete());
            }
        }
        return String.format(
                Locale.ROOT,
                "Lucene alone, threads: %d, reports: %d, characters: %d, reports a second: %.0f",
                threads,
                reports,
                characters,
                reports * 1e9 / nanos);
    }

    /** What is stored of each report, by fields. */
    private static List<Map<String, List<String>>> texts(DirectoryReader reader, int from, int to) throws IOException {
        List<Map<String, List<String>>> texts = new ArrayList<>();
        for (int document = from; document < to; document++) {
            Map<String, List<String>> values = new HashMap<>();
            for (IndexableField field : reader.storedFields().document(document)) {
                if (field.stringValue() != null) {
                    values.computeIfAbsent(field.name(), unknown -> new ArrayList<>())
                            .add(field.stringValue());
                }
            }
            texts.add(values);
        }
        return texts;
    }

    private static void write(
            IndexWriter writer, List<Map<String, List<String>>> texts, ExecutorService workers, int threads)
            throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            all.add(workers.submit(() -> {
                for (int i = first; i < texts.size(); i += threads) {
                    try {
                        writer.addDocument(document(texts.get(i)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
    }

    private static Document document(Map<String, List<String>> values) {
        Document document = new Document();
        for (String name : List.of(IndexField.SYMBOL, IndexField.SLUG)) {
            values.getOrDefault(name, List.of())
                    .forEach(value -> document.add(new StringField(name, value, Field.Store.YES)));
        }
        for (WordLanguage language : WordLanguage.ALL) {
            for (Part part : List.of(Part.SUMMARY, Part.TEXT)) {
                String name = IndexField.stemmed(part, language).name();
                for (String text : values.getOrDefault(name, List.of())) {
                    document.add(new Field(name, text, MARKED));
                    document.add(new TextField(IndexField.plain(part, language).name(), text, Field.Store.NO));
                }
            }
        }
        for (String title : values.getOrDefault(IndexField.TITLES, List.of())) {
            int space = title.indexOf(' ');
            WordLanguage.of(Language.of(title.substring(0, space))).ifPresent(language -> {
                String words = title.substring(space + 1);
                document.add(
                        new TextField(IndexField.stemmed(Part.TITLE, language).name(), words, Field.Store.YES));
                document.add(
                        new TextField(IndexField.plain(Part.TITLE, language).name(), words, Field.Store.NO));
            });
        }
        for (Facet facet : Facet.values()) {
            for (String value : values.getOrDefault(facet.field(), List.of())) {
                document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
            }
        }
        return document;
    }

    private static Analyzer analyzer() {
        Map<String, Analyzer> fields = new HashMap<>();
        for (WordLanguage language : WordLanguage.ALL) {
            for (Part part : Part.values()) {
                fields.put(
                        IndexField.stemmed(part, language).name(),
                        language.stems().analyzer());
                fields.put(
                        IndexField.plain(part, language).name(),
                        language.words().analyzer());
            }
        }
        return new PerFieldAnalyzerWrapper(IndexField.NAMES.words().analyzer(), fields);
    }
}
