package org.rapporteur.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.vectorhighlight.FastVectorHighlighter;
import org.apache.lucene.search.vectorhighlight.FieldQuery;
import org.apache.lucene.store.FSDirectory;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * The least that the same answer costs with Lucene alone: the ten best of the same query in an index that is open
 * already, all facets counted over everything that is found, the fields of a hit that are shown, and a passage of each
 * with the words marked.
 */
final class RawLucene implements Closeable {

    private static final int TOP = 10;
    private static final int ALL_HITS = Integer.MAX_VALUE;

    private static final Set<String> SHOWN = Set.of(
            IndexField.SYMBOL,
            IndexField.SLUG,
            IndexField.TITLES,
            IndexField.STARTS,
            IndexField.ENDS,
            IndexField.PUBLISHED,
            Facet.KIND.field(),
            Facet.PLACE.field());

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<Facet, StringDocValuesReaderState> facets = new EnumMap<>(Facet.class);
    private final FastVectorHighlighter highlighter = new FastVectorHighlighter(true, true);

    /** @param folder with the files of the index */
    RawLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                facets.put(facet, new StringDocValuesReaderState(reader, facet.field()));
            }
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    /** @param found how many reports; the rest as a page would show it */
    record Answer(long found, List<Document> documents, List<String> passages, int facetValues) {}

    Answer ask(Asked.Query asked) throws IOException {
        Sought sought = ArchiveQuery.of(QueryText.of(asked.text()), asked.reader(), Wording.LITERAL);
        Query query = new LuceneTerms().apply(sought);
        Object[] collected = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(TOP, null, ALL_HITS), new FacetsCollectorManager()));
        TopDocs top = (TopDocs) collected[0];
        FacetsCollector all = (FacetsCollector) collected[1];
        int values = 0;
        for (Map.Entry<Facet, StringDocValuesReaderState> facet : facets.entrySet()) {
            values += new StringValueFacetCounts(facet.getValue(), all)
                    .getTopChildren(100, facet.getKey().field())
                    .childCount;
        }
        values += new LongValueFacetCounts(Facet.YEAR.field(), all).getAllChildrenSortByValue().childCount;
        Map<WordLanguage, FieldQuery> marked = new HashMap<>();
        List<Document> documents = new ArrayList<>();
        List<String> passages = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            Document document = reader.storedFields().document(hit.doc, SHOWN);
            documents.add(document);
            passages.add(passage(sought, marked, hit.doc, languages(document, asked.reader())));
        }
        return new Answer(top.totalHits.value, documents, passages, values);
    }

    /** Of the texts of a report, the reader's first. */
    private static List<WordLanguage> languages(Document document, Language reader) {
        return HitProjection.titlesOf(List.of(document.getValues(IndexField.TITLES))).keySet().stream()
                .sorted(Comparator.comparing(language -> !language.equals(reader)))
                .flatMap(language -> WordLanguage.of(language).stream())
                .distinct()
                .toList();
    }

    /** In the first of the languages that has any, marked by the words that are looked for in that field alone. */
    private String passage(
            Sought sought, Map<WordLanguage, FieldQuery> marked, int document, List<WordLanguage> languages)
            throws IOException {
        for (WordLanguage language : languages) {
            IndexField field = IndexField.stemmed(Part.TEXT, language);
            FieldQuery words = marked.get(language);
            if (words == null) {
                Query query = new LuceneTerms().apply(new Sought.Best(sought.in(Set.of(field))));
                words = highlighter.getFieldQuery(query, reader);
                marked.put(language, words);
            }
            String passage = highlighter.getBestFragment(words, reader, document, field.name(), Searching.FRAGMENT);
            if (passage != null) {
                return passage;
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
