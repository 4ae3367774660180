package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

class LikeTest {

    private static final WordLanguage FRENCH = WordLanguage.of(Language.FRENCH).orElseThrow();
    private static final IndexField TEXT = IndexField.stemmed(Part.TEXT, FRENCH);

    @Test
    void a_text_is_like_those_that_have_its_telling_words_in_any_form() throws IOException {
        List<String> texts = List.of(
                "Les phares et leurs gardiens sur la côte",
                "Un gardien de phare, une côte",
                "La ruche, les abeilles et le miel",
                "Des abeilles dans leurs ruches, du miel");
        assertThat(like("Le gardien du phare regarde la côte.", texts))
                .startsWith(0, 1)
                .hasSize(2);
        assertThat(like("Rien de tout cela.", texts)).isEmpty();
    }

    @Test
    void the_other_engine_is_asked_for_the_same() {
        ObjectNode query = new ElasticsearchTerms().apply(new Sought.Like(TEXT, "phare"));
        assertThat(query.at("/more_like_this/fields/0").asText()).isEqualTo("text_fr");
        assertThat(query.at("/more_like_this/like").asText()).isEqualTo("phare");
        assertThat(query.at("/more_like_this/max_query_terms").asInt()).isEqualTo(Sought.Like.WORDS);
    }

    /** The numbers of the texts that are found, in their order. */
    private static List<Integer> like(String text, List<String> texts) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(
                    directory, new IndexWriterConfig(FRENCH.stems().analyzer()))) {
                for (String each : texts) {
                    Document document = new Document();
                    document.add(new TextField(TEXT.name(), each, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                List<Integer> found = new ArrayList<>();
                for (ScoreDoc hit : new IndexSearcher(reader)
                        .search(new LuceneTerms().apply(new Sought.Like(TEXT, text)), 10)
                        .scoreDocs) {
                    found.add(hit.doc);
                }
                return found.stream().sorted().toList();
            }
        }
    }
}
