package org.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * The search index of the application in memory, or in an OpenSearch that -Dtest.opensearch.url names, without server and
 * database: its fields, its analyzers, its queries.
 * Only where the texts come from is another: {@link Paper}.
 */
final class Papers implements AutoCloseable {

    /** The address of an OpenSearch to be used instead, or null. */
    private static final @Nullable String ELSEWHERE = System.getProperty("test.opensearch.url");

    private final CloseableSearchMapping mapping;
    private final boolean embedded;

    /** @param texts by language; each has a title and a text */
    record Paper(long id, int year, Map<Language, Text> texts) {}

    record Text(String title, String text) {}

    Papers() {
        this(ELSEWHERE == null ? Map.of("type", "lucene", "directory.type", "local-heap") : elsewhere(ELSEWHERE));
    }

    /** In files, those that are in the folder already or new ones. */
    Papers(Path folder) {
        this(Map.of("type", "lucene", "directory.type", "local-filesystem", "directory.root", folder.toString()));
    }

    /** In an OpenSearch that has nothing else. */
    private static Map<String, String> elsewhere(String address) {
        return Map.of(
                "type", "elasticsearch",
                "uris", address,
                "schema_management.settings_file", "org/rapporteur/search/opensearch.json");
    }

    private Papers(Map<String, String> backend) {
        SearchMappingBuilder builder = SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup());
        backend.forEach((name, value) -> builder.property("hibernate.search.backend." + name, value));
        embedded = !backend.containsKey("uris");
        if (!embedded) {
            builder.property("hibernate.search.schema_management.strategy", "drop-and-create-and-drop")
                    .property("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        } else {
            builder.property("hibernate.search.backend.lucene_version", "9.11.1");
        }
        mapping = builder.property(
                        "hibernate.search.backend.analysis.configurer", "class:" + IndexAnalysis.class.getName())
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) context -> {
                    TypeMappingStep paper = context.programmaticMapping().type(Paper.class);
                    paper.searchEntity();
                    paper.indexed().index(ArchiveMapping.INDEX);
                    paper.property("id").documentId();
                    paper.binder(new Binder());
                })
                .build();
    }

    void add(List<Paper> papers) {
        try (SearchSession session = mapping.createSession()) {
            papers.forEach(session.indexingPlan()::add);
        }
    }

    void add(Paper... papers) {
        add(List.of(papers));
    }

    Searching.Found find(SearchRequest request, Expansion... expansions) {
        try (SearchSession session = mapping.createSession()) {
            return new Searching(new Index(session), request, List.of(expansions)).find();
        }
    }

    Interpretation interpretation(SearchRequest request, Expansion... expansions) {
        try (SearchSession session = mapping.createSession()) {
            return new Searching(new Index(session), request, List.of(expansions))
                    .understood()
                    .interpretation();
        }
    }

    List<Hit> hits(SearchRequest request, Expansion... expansions) {
        return find(request, expansions).hits(Map.of());
    }

    /** The ids of the first hits. */
    List<Long> ids(SearchRequest request, Expansion... expansions) {
        try (SearchSession session = mapping.createSession()) {
            IndexSession index = new Index(session);
            Sought sought = new Searching(index, request, List.of(expansions))
                    .understood()
                    .sought();
            return index.search()
                    .select(index.projection().field(IndexField.KEY, Long.class).toProjection())
                    .where(Searching.predicate(index.predicate(), sought))
                    .fetchHits(request.size());
        }
    }

    <T> T read(Function<Vocabulary, T> function) {
        try (SearchSession session = mapping.createSession()) {
            return new Index(session).read(function);
        }
    }

    @Override
    public void close() {
        mapping.close();
    }

    private final class Index implements IndexSession {

        private final SearchSession session;
        private final SearchScope<Paper> scope;

        Index(SearchSession session) {
            this.session = session;
            this.scope = session.scope(Paper.class);
        }

        @Override
        public SearchQuerySelectStep<?, ?, ?, ?, ?, ?> search() {
            return session.search(scope);
        }

        @Override
        public SearchPredicateFactory predicate() {
            return scope.predicate();
        }

        @Override
        public SearchProjectionFactory<?, ?> projection() {
            return scope.projection();
        }

        @Override
        public <T> T read(Function<Vocabulary, T> function) {
            if (!embedded) {
                return function.apply(new ElasticsearchVocabulary(this));
            }
            try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
                return function.apply(new LuceneVocabulary(reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Binder implements TypeBinder {

        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            context.bridge(
                    Paper.class,
                    new Bridge(new ReportBinder.Fields(context.indexSchemaElement(), context.typeFactory())));
        }
    }

    private record Bridge(ReportBinder.Fields fields) implements TypeBridge<Paper> {

        @Override
        public void write(DocumentElement document, Paper paper, TypeBridgeWriteContext context) {
            document.addValue(fields.key, paper.id());
            document.addValue(fields.state, IndexField.format());
            document.addValue(fields.symbol, "P/" + paper.id());
            document.addValue(fields.slug, String.valueOf(paper.id()));
            document.addValue(fields.published, Instant.EPOCH);
            document.addValue(fields.starts, LocalDate.of(paper.year(), 1, 1));
            document.addValue(fields.year, paper.year());
            document.addValue(fields.facets.get(Facet.KIND), "seminar");
            List<Language> languages = new ArrayList<>(paper.texts().keySet());
            languages.stream()
                    .sorted()
                    .forEach(language -> text(document, language, paper.texts().get(language)));
        }

        private void text(DocumentElement document, Language language, Text text) {
            document.addValue(fields.facets.get(Facet.LANGUAGE), language.tag());
            document.addValue(fields.titles, language + " " + text.title());
            fields.texts.write(document, WordLanguage.of(language).orElseThrow(), part -> words(part, text));
        }

        private static String words(Part part, Text text) {
            return switch (part) {
                case TITLE -> text.title();
                case SUMMARY -> "";
                case TEXT -> text.text();
            };
        }
    }
}
