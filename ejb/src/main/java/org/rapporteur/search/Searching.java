package org.rapporteur.search;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Interpreter.Understood;
import org.rapporteur.search.Marking.Passage;
import org.rapporteur.search.SearchRequest.Order;

/** One search in the index, from the request to the rows that were found; of the database it knows nothing. */
final class Searching {

    static final int FRAGMENT = 240;

    /** How long is thought about what else could be meant, which on an engine elsewhere takes dozens of requests. */
    private static final Duration FREELY = Duration.ofSeconds(2);

    private final IndexSession index;
    private final SearchRequest request;
    private final List<? extends Expansion> expansions;
    private final FacetCounts counts;

    Searching(IndexSession index, SearchRequest request, List<? extends Expansion> expansions) {
        this.index = index;
        this.request = request;
        this.expansions = expansions;
        this.counts = new FacetCounts(request);
    }

    /**
     * @param rows values of the page's hits, which the projection makes {@link Hit}s of
     * @param facets counts by facet
     */
    record Found(
            Understood understood,
            HitProjection projection,
            long total,
            List<List<?>> rows,
            Map<Long, Map<Passage, String>> passages,
            Map<Facet, Map<String, Long>> facets) {

        Interpretation interpretation() {
            return understood.interpretation();
        }

        /** @param places labels by key */
        List<Hit> hits(Map<String, String> places) {
            return rows.stream().map(row -> hit(row, places)).toList();
        }

        private Hit hit(List<?> row, Map<String, String> places) {
            Map<Passage, String> own = passages.get(HitProjection.key(row));
            return own == null ? projection.hit(row, places) : projection.hit(row, own, places);
        }
    }

    /** Never fails because of what was typed or selected. */
    Found find() {
        Found found = unmarked();
        if (request.blank()) {
            return found;
        }
        Map<Long, Set<Language>> hits = new LinkedHashMap<>();
        found.rows().forEach(row -> hits.put(HitProjection.key(row), HitProjection.languages(row)));
        Sought sought = found.understood().sought();
        return new Found(
                found.understood(),
                found.projection(),
                found.total(),
                found.rows(),
                new Marking(index, request.reader(), sought).of(hits),
                found.facets());
    }

    private Found unmarked() {
        Understood literal = literally();
        // Most queries find enough, and then they have been asked once.
        Found found = find(literal);
        if (request.literal() || request.blank() || found.total() >= Interpreter.ENOUGH) {
            return found;
        }
        Understood meant = meant(literal, request.selected().isEmpty() ? found.total() : count(literal.sought()));
        return meant.interpretation().isLiteral() ? found : find(meant);
    }

    /** What is looked for in the end. */
    Understood understood() {
        Understood literal = literally();
        return request.literal() || request.blank() ? literal : meant(literal, count(literal.sought()));
    }

    private Understood literally() {
        QueryText text = QueryText.of(request.query());
        Sought sought =
                request.blank() ? new Sought.Everything() : ArchiveQuery.of(text, request.reader(), Wording.LITERAL);
        return new Understood(sought, Interpretation.literal(text, 0));
    }

    private Understood meant(Understood literal, long whole) {
        QueryText text = QueryText.of(request.query());
        return Interpreter.enough(text, whole)
                ? literal
                : index.read(words -> new Interpreter(request.reader(), words, expansions, this::count, inTime())
                        .freely(text, whole));
    }

    private static BooleanSupplier inTime() {
        long begun = System.nanoTime();
        return () -> System.nanoTime() - begun < FREELY.toNanos();
    }

    private long count(Sought sought) {
        return index.search().where(predicate(index.predicate(), sought)).fetchTotalHitCount();
    }

    private Found find(Understood understood) {
        SearchPredicate words = predicate(index.predicate(), understood.sought());
        HitProjection projection = new HitProjection(index.projection(), request.reader(), !request.blank());
        SearchQueryOptionsStep<?, List<?>, ?, ?, ?> query = index.search()
                .select(all(projection))
                .where(counts.narrowed(index.predicate(), words, null))
                .sort(this::order);
        counts.open().forEach(facet -> FacetCounts.ask(query, facet));
        org.hibernate.search.engine.search.query.SearchResult<List<?>> found =
                query.fetch(request.offset(), request.size());
        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        counts.open().forEach(facet -> facets.put(facet, FacetCounts.read(found, facet)));
        request.selected().keySet().forEach(facet -> facets.put(facet, count(words, facet)));
        return new Found(understood, projection, found.total().hitCount(), found.hits(), Map.of(), facets);
    }

    private SearchProjection<List<?>> all(HitProjection projection) {
        return index.projection()
                .composite()
                .from(projection.projections())
                .asList()
                .toProjection();
    }

    static SearchPredicate predicate(SearchPredicateFactory f, Sought sought) {
        return f.extension()
                .ifSupported(LuceneExtension.get(), lucene -> lucene.fromLuceneQuery(new LuceneTerms().apply(sought)))
                .ifSupported(
                        ElasticsearchExtension.get(),
                        elsewhere -> elsewhere.fromJson(
                                new ElasticsearchTerms().query(sought).toString()))
                .orElseFail()
                .toPredicate();
    }

    private SortFinalStep order(SearchSortFactory s) {
        SortFinalStep latest = s.composite(c -> {
            c.add(s.field(IndexField.STARTS).desc().missing().last());
            c.add(s.field(IndexField.KEY).desc());
        });
        if (request.order() == Order.PUBLISHED) {
            return s.composite(c -> {
                c.add(s.field(IndexField.PUBLISHED).desc());
                c.add(s.field(IndexField.KEY).desc());
            });
        }
        return request.order() == Order.DATE || request.blank()
                ? latest
                : s.composite(c -> {
                    c.add(s.score());
                    c.add(latest);
                });
    }

    /** A facet in which something is selected is counted as if nothing were. */
    private Map<String, Long> count(SearchPredicate words, Facet facet) {
        SearchQueryOptionsStep<?, ?, ?, ?, ?> query =
                index.search().where(counts.narrowed(index.predicate(), words, facet));
        FacetCounts.ask(query, facet);
        return FacetCounts.read(query.fetch(0), facet);
    }
}
