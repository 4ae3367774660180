package org.rapporteur.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.search.DeskResult.Found;
import org.rapporteur.search.DeskResult.Holding;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.workflow.Stage;

/**
 * Searches the manuscripts, for staff alone: in an index of their own, which no public search ever asks. Words are found
 * by their stems and without accents in each text's own language; what is shown of a hit is as the database has it now.
 */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class DeskSearch {

    private static final Map<String, AggregationKey<Map<String, Long>>> COUNTS = Map.of(
            ManuscriptBinder.STAGE, AggregationKey.of(ManuscriptBinder.STAGE),
            ManuscriptBinder.LANGUAGE, AggregationKey.of(ManuscriptBinder.LANGUAGE),
            ManuscriptBinder.HOLDER, AggregationKey.of(ManuscriptBinder.HOLDER));

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Engine engine;

    @Inject
    private CurrentUser currentUser;

    /**
     * Never fails because of what was typed.
     *
     * @throws DomainException {@code search.unavailable} when the index cannot be read
     */
    public DeskResult search(DeskRequest request) {
        Account person = currentUser.account();
        Map<String, String> filters = filters(request, person);
        return engine.read(() -> found(request, filters, person));
    }

    /** Values by field. */
    private Map<String, String> filters(DeskRequest request, Account person) {
        Map<String, String> filters = new LinkedHashMap<>();
        request.stage().ifPresent(stage -> filters.put(ManuscriptBinder.STAGE, stage.name()));
        request.language().ifPresent(language -> filters.put(ManuscriptBinder.LANGUAGE, language.tag()));
        request.holder().ifPresent(holder -> filters.put(ManuscriptBinder.HOLDER, holder(holder, person)));
        return filters;
    }

    private String holder(String holder, Account person) {
        if (holder.equals(DeskRequest.ME)) {
            return String.valueOf(person.id());
        }
        return holder.equals(DeskRequest.NOBODY)
                ? ManuscriptBinder.NOBODY
                : entities.createQuery("select a.id from Account a where a.email = :email", Long.class)
                        .setParameter("email", holder)
                        .getResultStream()
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("");
    }

    private DeskResult found(DeskRequest request, Map<String, String> filters, Account person) {
        SearchSession session = Search.session(entities);
        SearchPredicateFactory f = session.scope(Manuscript.class).predicate();
        SearchPredicate words = request.blank()
                ? f.matchAll().toPredicate()
                : Searching.predicate(
                        f, ArchiveQuery.of(QueryText.of(request.query()), request.reader(), Wording.LITERAL));
        List<SearchProjection<?>> projections = new ArrayList<>();
        projections.add(session.scope(Manuscript.class)
                .projection()
                .field(IndexField.KEY, Long.class)
                .toProjection());
        Passages passages = Passages.of(session.scope(Manuscript.class).projection(), !request.blank());
        projections.addAll(passages.projections());
        SearchQueryOptionsStep<?, List<?>, ?, ?, ?> query = session.search(Manuscript.class)
                .select(p -> p.composite()
                        .from(projections.toArray(SearchProjection<?>[]::new))
                        .asList())
                .where(narrowed(f, words, filters, ""))
                .highlighter(
                        Passages.HIGHLIGHTER,
                        h -> h.fastVector()
                                .fragmentSize(Searching.FRAGMENT)
                                .numberOfFragments(1)
                                .orderByScore(true)
                                .tag(Snippet.OPEN, Snippet.CLOSE))
                .sort(s -> s.composite(order -> {
                    if (!request.blank()) {
                        order.add(s.score());
                    }
                    order.add(s.field(ManuscriptBinder.WRITTEN).desc());
                    order.add(s.field(IndexField.KEY).desc());
                }));
        COUNTS.keySet().stream().filter(field -> !filters.containsKey(field)).forEach(field -> ask(query, field));
        var result = query.fetch(request.offset(), request.size());
        Map<String, Map<String, Long>> counts = new HashMap<>();
        COUNTS.forEach((field, key) -> counts.put(
                field,
                filters.containsKey(field) ? count(session, f, words, filters, field) : result.aggregation(key)));
        return new DeskResult(
                request,
                result.total().hitCount(),
                hits(result.hits(), passages, person),
                stages(counts.getOrDefault(ManuscriptBinder.STAGE, Map.of())),
                languages(counts.getOrDefault(ManuscriptBinder.LANGUAGE, Map.of())),
                holders(counts.getOrDefault(ManuscriptBinder.HOLDER, Map.of())));
    }

    private static SearchPredicate narrowed(
            SearchPredicateFactory f, SearchPredicate words, Map<String, String> filters, String but) {
        BooleanPredicateClausesStep<?> all = f.bool().must(words);
        filters.forEach((field, value) -> {
            if (!field.equals(but)) {
                all.filter(f.match().field(field).matching(value));
            }
        });
        return all.toPredicate();
    }

    private static void ask(SearchQueryOptionsStep<?, ?, ?, ?, ?> query, String field) {
        query.aggregation(
                Objects.requireNonNull(COUNTS.get(field)),
                f -> f.terms().field(field, String.class).maxTermCount(100));
    }

    /** What is asked for by a field is counted as if nothing were. */
    private static Map<String, Long> count(
            SearchSession session,
            SearchPredicateFactory f,
            SearchPredicate words,
            Map<String, String> filters,
            String field) {
        SearchQueryOptionsStep<?, ?, ?, ?, ?> query =
                session.search(Manuscript.class).where(narrowed(f, words, filters, field));
        ask(query, field);
        return query.fetch(0).aggregation(Objects.requireNonNull(COUNTS.get(field)));
    }

    /** One query, however many hits. */
    private List<Found> hits(List<List<?>> rows, Passages passages, Account person) {
        Map<Long, LanguageVersion> versions = new HashMap<>();
        if (!rows.isEmpty()) {
            entities.createQuery(
                            "select v from LanguageVersion v join fetch v.report join fetch v.manuscript m"
                                    + " left join fetch m.holder where m.id in :ids",
                            LanguageVersion.class)
                    .setParameter("ids", rows.stream().map(row -> row.get(0)).toList())
                    .getResultList()
                    .forEach(version -> versions.put(version.manuscript().id(), version));
        }
        List<Found> hits = new ArrayList<>();
        for (List<?> row : rows) {
            LanguageVersion version = versions.get((Long) row.get(0));
            if (version != null) {
                hits.add(hit(version, passages.snippet(row.subList(1, row.size()), version.language()), person));
            }
        }
        return hits;
    }

    private static Found hit(LanguageVersion version, Snippet snippet, Account person) {
        Manuscript manuscript = version.manuscript();
        return new Found(
                version.key(),
                version.original(),
                manuscript.title(),
                manuscript.stage(),
                version.standing(),
                manuscript.approvedRevision() > manuscript.publishedRevision(),
                manuscript.holder().map(holder -> new Holding(holder.name(), holder.email(), 1)),
                manuscript.holder().filter(person::equals).isPresent(),
                manuscript.dueOn(),
                manuscript.writtenAt(),
                snippet,
                DeskSpots.find(manuscript.document(), snippet));
    }

    private static Map<Stage, Long> stages(Map<String, Long> counts) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        counts.forEach((stage, count) -> stages.put(Stage.valueOf(stage), count));
        return stages;
    }

    private static Map<Language, Long> languages(Map<String, Long> counts) {
        Map<Language, Long> languages = new LinkedHashMap<>();
        counts.forEach((tag, count) -> languages.put(Language.of(tag), count));
        return languages;
    }

    private List<Holding> holders(Map<String, Long> counts) {
        List<Long> ids = counts.keySet().stream()
                .filter(holder -> !holder.equals(ManuscriptBinder.NOBODY))
                .map(Long::valueOf)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery("select a.id, a.name, a.email from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(row -> new Holding(
                        (String) row[1],
                        (String) row[2],
                        Optional.ofNullable(counts.get(String.valueOf(row[0]))).orElse(0L)))
                .sorted(Comparator.comparing(Holding::name))
                .toList();
    }
}
