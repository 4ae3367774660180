package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.search.RegisterLabels.EntryKey;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.search.SearchResult.FacetValue;

/** Searches what the public may read, in the index alone; the database only gives names of places, topics and partners. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ArchiveSearch {

    static final int FRAGMENT = 240;

    /** Facets whose values are keys of the register. */
    private static final Map<Facet, RegisterEntry.Kind> REGISTER = Map.of(
            Facet.PLACE, RegisterEntry.Kind.PLACE,
            Facet.TOPIC, RegisterEntry.Kind.TOPIC,
            Facet.PARTNER, RegisterEntry.Kind.ORGANISATION);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private RegisterLabels labels;

    /**
     * Never fails because of what was typed or selected.
     *
     * @throws DomainException {@code search.unavailable} when the index cannot be read
     */
    public SearchResult search(SearchRequest request) {
        return IndexReading.guarded(() -> found(request));
    }

    private SearchResult found(SearchRequest request) {
        SearchSession session = Search.session(entities);
        FacetCounts counts = new FacetCounts(request);
        SearchPredicateFactory f = session.scope(PublishedReport.class).predicate();
        SearchPredicate words = words(f, request);
        HitProjection projection = new HitProjection(
                session.scope(PublishedReport.class).projection(), request.reader(), !request.blank());

        SearchQueryOptionsStep<?, List<?>, ?, ?, ?> query = session.search(PublishedReport.class)
                .select(p -> p.composite().from(projection.projections()).asList())
                .where(counts.narrowed(f, words, null))
                .highlighter(
                        HitProjection.HIGHLIGHTER,
                        h -> h.fastVector()
                                .fragmentSize(FRAGMENT)
                                .numberOfFragments(1)
                                .orderByScore(true)
                                .noMatchSize(FRAGMENT)
                                .tag(Snippet.OPEN, Snippet.CLOSE))
                .sort(s -> order(s, request));
        counts.open().forEach(facet -> FacetCounts.ask(query, facet));
        org.hibernate.search.engine.search.query.SearchResult<List<?>> found =
                query.fetch(request.offset(), request.size());

        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        counts.open().forEach(facet -> facets.put(facet, FacetCounts.read(found, facet)));
        request.selected().keySet().forEach(facet -> facets.put(facet, count(session, counts, words, facet)));
        return result(request, projection, found.total().hitCount(), found.hits(), facets);
    }

    private static SearchPredicate words(SearchPredicateFactory f, SearchRequest request) {
        if (request.blank()) {
            return f.matchAll().toPredicate();
        }
        return predicate(f, ArchiveQuery.of(QueryText.of(request.query()), request.reader()));
    }

    static SearchPredicate predicate(SearchPredicateFactory f, Sought sought) {
        return f.extension()
                .ifSupported(LuceneExtension.get(), lucene -> lucene.fromLuceneQuery(new LuceneTerms().apply(sought)))
                .ifSupported(
                        ElasticsearchExtension.get(),
                        elsewhere -> elsewhere.fromJson(
                                new ElasticsearchTerms().apply(sought).toString()))
                .orElseFail()
                .toPredicate();
    }

    private static SortFinalStep order(SearchSortFactory s, SearchRequest request) {
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
    private static Map<String, Long> count(
            SearchSession session, FacetCounts counts, SearchPredicate words, Facet facet) {
        SearchPredicateFactory f = session.scope(PublishedReport.class).predicate();
        SearchQueryOptionsStep<?, ?, ?, ?, ?> query =
                session.search(PublishedReport.class).where(counts.narrowed(f, words, facet));
        FacetCounts.ask(query, facet);
        return FacetCounts.read(query.fetch(0), facet);
    }

    private SearchResult result(
            SearchRequest request,
            HitProjection projection,
            long total,
            List<List<?>> rows,
            Map<Facet, Map<String, Long>> facets) {
        Map<EntryKey, String> names = names(request, rows, facets);
        Map<String, String> places = new HashMap<>();
        names.forEach((entry, name) -> {
            if (entry.kind() == RegisterEntry.Kind.PLACE) {
                places.put(entry.key(), name);
            }
        });
        List<Hit> hits = rows.stream().map(row -> projection.hit(row, places)).toList();
        Map<Facet, List<FacetValue>> values = new EnumMap<>(Facet.class);
        facets.forEach((facet, count) -> values.put(facet, values(request, facet, count, names)));
        return new SearchResult(request, total, hits, values);
    }

    private Map<EntryKey, String> names(
            SearchRequest request, List<List<?>> rows, Map<Facet, Map<String, Long>> facets) {
        Set<EntryKey> wanted = new HashSet<>();
        rows.forEach(row ->
                HitProjection.placeKeys(row).forEach(key -> wanted.add(new EntryKey(RegisterEntry.Kind.PLACE, key))));
        REGISTER.forEach((facet, kind) -> {
            facets.getOrDefault(facet, Map.of()).keySet().forEach(key -> wanted.add(new EntryKey(kind, key)));
            request.selected().getOrDefault(facet, Set.of()).forEach(key -> wanted.add(new EntryKey(kind, key)));
        });
        return labels.of(wanted, request.reader());
    }

    /** What is selected is shown even where nothing has it any more, so that it can be taken back. */
    private static List<FacetValue> values(
            SearchRequest request, Facet facet, Map<String, Long> counts, Map<EntryKey, String> names) {
        Set<String> selected = request.selected().getOrDefault(facet, Set.of());
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((key, count) -> values.add(
                new FacetValue(key, label(facet, key, request.reader(), names), count, selected.contains(key))));
        selected.stream()
                .filter(key -> !counts.containsKey(key))
                .forEach(key -> values.add(new FacetValue(key, label(facet, key, request.reader(), names), 0, true)));
        return List.copyOf(values);
    }

    private static String label(Facet facet, String key, Language reader, Map<EntryKey, String> names) {
        RegisterEntry.Kind kind = REGISTER.get(facet);
        if (kind != null) {
            return Objects.requireNonNullElse(names.get(new EntryKey(kind, key)), key);
        }
        if (facet == Facet.COUNTRY && key.matches("[A-Z]{2}")) {
            return new Locale.Builder().setRegion(key).build().getDisplayCountry(reader.locale());
        }
        if (facet == Facet.LANGUAGE) {
            String name = Locale.forLanguageTag(key).getDisplayName(reader.locale());
            return name.isEmpty() ? key : name;
        }
        return key;
    }
}
