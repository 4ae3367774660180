package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.RegisterLabels.EntryKey;
import org.rapporteur.search.Similar.Shared;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Finds what is about the same as a public report: by the words that tell it from the rest of the archive, in each
 * language that it has, and by its topics, partners and places. Three queries of the index and one of the database.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SimilarReports {

    /** The most that are answered. */
    public static final int MOST = 4;

    /** Beyond this many characters a text only says the same again. */
    private static final int MAX_TEXT = 8_000;

    /** A report in more languages says the same in each; the reader's is always among them. */
    private static final int MAX_LANGUAGES = 3;

    /** Facets by which reports belong together, with what one value in common counts beside common words. */
    private static final Map<Facet, Float> BONDS = Map.of(Facet.TOPIC, 4f, Facet.PARTNER, 2f, Facet.PLACE, 2f);

    private static final Map<Facet, RegisterEntry.Kind> REGISTER = Map.of(
            Facet.TOPIC, RegisterEntry.Kind.TOPIC,
            Facet.PARTNER, RegisterEntry.Kind.ORGANISATION,
            Facet.PLACE, RegisterEntry.Kind.PLACE);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Engine engine;

    @Inject
    private RegisterLabels labels;

    /** A report as its document has it. */
    private record Read(long key, Map<Facet, List<String>> bonds, Map<IndexField, String> texts) {}

    /**
     * @param slug of a report; of one that is not public nothing is similar
     * @throws DomainException {@code search.unavailable} when the index cannot be read
     */
    public Similar to(String slug, Language reader) {
        return engine.read(
                () -> read(slug, reader).map(report -> similar(report, reader)).orElse(Similar.NOTHING));
    }

    private Optional<Read> read(String slug, Language reader) {
        SearchSession session = Search.session(entities);
        SearchProjectionFactory<?, ?> f = session.scope(PublishedReport.class).projection();
        List<SearchProjection<?>> projections = new ArrayList<>();
        projections.add(f.field(IndexField.KEY, Long.class).toProjection());
        List<Facet> facets = List.copyOf(BONDS.keySet());
        facets.forEach(facet ->
                projections.add(f.field(facet.field(), String.class).multi().toProjection()));
        List<IndexField> fields = new ArrayList<>();
        for (WordLanguage language : readersFirst(reader)) {
            IndexField field = IndexField.stemmed(Part.TEXT, language);
            fields.add(field);
            projections.add(f.field(field.name(), String.class).multi().toProjection());
        }
        return session
                .search(PublishedReport.class)
                .select(p -> p.composite()
                        .from(projections.toArray(SearchProjection<?>[]::new))
                        .asList())
                .where(p -> p.match().field(IndexField.SLUG).matching(slug))
                .fetchHits(1)
                .stream()
                .findFirst()
                .map(row -> read(row, facets, fields));
    }

    private static List<WordLanguage> readersFirst(Language reader) {
        Optional<WordLanguage> own = WordLanguage.of(reader);
        return WordLanguage.ALL.stream()
                .sorted(Comparator.comparing(
                        language -> own.filter(language::equals).isEmpty()))
                .toList();
    }

    private static Read read(List<?> row, List<Facet> facets, List<IndexField> fields) {
        Map<Facet, List<String>> bonds = new EnumMap<>(Facet.class);
        for (int i = 0; i < facets.size(); i++) {
            bonds.put(facets.get(i), strings(row.get(1 + i)));
        }
        Map<IndexField, String> texts = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String text = String.join("\n", strings(row.get(1 + facets.size() + i)));
            if (!text.isEmpty() && texts.size() < MAX_LANGUAGES) {
                texts.put(fields.get(i), text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
            }
        }
        return new Read((Long) Objects.requireNonNull(row.get(0)), bonds, texts);
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }

    private Similar similar(Read report, Language reader) {
        SearchSession session = Search.session(entities);
        HitProjection projection =
                new HitProjection(session.scope(PublishedReport.class).projection(), reader, false);
        List<List<?>> rows = session.search(PublishedReport.class)
                .select(p -> p.composite().from(projection.projections()).asList())
                .where(f -> near(f, report))
                .sort(s -> s.composite(order -> {
                    order.add(s.score());
                    order.add(s.field(IndexField.STARTS).desc().missing().last());
                    order.add(s.field(IndexField.KEY).desc());
                }))
                .fetchHits(MOST);
        Map<Facet, Map<String, Long>> counts = counts(session, report);
        Set<EntryKey> wanted = new HashSet<>();
        rows.forEach(row ->
                HitProjection.placeKeys(row).forEach(key -> wanted.add(new EntryKey(RegisterEntry.Kind.PLACE, key))));
        report.bonds().forEach((facet, keys) -> keys.forEach(key -> wanted.add(entry(facet, key))));
        Map<EntryKey, String> names = labels.of(wanted, reader);
        Map<String, String> places = new HashMap<>();
        names.forEach((entry, name) -> {
            if (entry.kind() == RegisterEntry.Kind.PLACE) {
                places.put(entry.key(), name);
            }
        });
        return new Similar(
                rows.stream().map(row -> projection.hit(row, places)).toList(), shared(report, counts, names));
    }

    private static EntryKey entry(Facet facet, String key) {
        return new EntryKey(Objects.requireNonNull(REGISTER.get(facet)), key);
    }

    private static BooleanPredicateClausesStep<?> near(SearchPredicateFactory f, Read report) {
        BooleanPredicateClausesStep<?> near = f.bool().mustNot(itself(f, report));
        if (!report.texts().isEmpty()) {
            List<Sought> words = new ArrayList<>();
            report.texts().forEach((field, text) -> words.add(new Sought.Like(field, text)));
            near.should(Searching.predicate(f, new Sought.Best(words)));
        }
        BONDS.forEach((facet, weight) -> report.bonds()
                .getOrDefault(facet, List.of())
                .forEach(key -> near.should(f.match()
                        .field(facet.field())
                        .matching(key)
                        .constantScore()
                        .boost(weight))));
        return near.minimumShouldMatchNumber(1);
    }

    private static BooleanPredicateClausesStep<?> bound(SearchPredicateFactory f, Read report) {
        BooleanPredicateClausesStep<?> bound = f.bool().mustNot(itself(f, report));
        report.bonds().forEach((facet, keys) -> {
            if (!keys.isEmpty()) {
                bound.should(f.terms().field(facet.field()).matchingAny(keys));
            }
        });
        return bound.minimumShouldMatchNumber(1);
    }

    private static PredicateFinalStep itself(SearchPredicateFactory f, Read report) {
        return f.match().field(IndexField.KEY).matching(report.key());
    }

    private static Map<Facet, Map<String, Long>> counts(SearchSession session, Read report) {
        if (report.bonds().values().stream().allMatch(List::isEmpty)) {
            return Map.of();
        }
        SearchQueryOptionsStep<?, ?, ?, ?, ?> query =
                session.search(PublishedReport.class).where(f -> bound(f, report));
        BONDS.keySet().forEach(facet -> FacetCounts.ask(query, facet));
        SearchResult<?> found = query.fetch(0);
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        BONDS.keySet().forEach(facet -> counts.put(facet, FacetCounts.read(found, facet)));
        return counts;
    }

    private static List<Shared> shared(Read report, Map<Facet, Map<String, Long>> counts, Map<EntryKey, String> names) {
        List<Shared> shared = new ArrayList<>();
        report.bonds()
                .forEach((facet, keys) -> keys.forEach(key -> {
                    long others = counts.getOrDefault(facet, Map.of()).getOrDefault(key, 0L);
                    if (others > 0) {
                        shared.add(new Shared(facet, key, names.getOrDefault(entry(facet, key), key), others));
                    }
                }));
        shared.sort(Comparator.comparing((Shared each) -> each.facet() != Facet.TOPIC)
                .thenComparing(Comparator.comparing(Shared::others).reversed())
                .thenComparing(Shared::label));
        return List.copyOf(shared);
    }
}
