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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.search.RegisterLabels.EntryKey;
import org.rapporteur.search.Suggestion.Kind;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Titles and names that begin as what somebody types. All of it is read from the documents of the archive's index, which
 * hold nothing that is not public; the database only spells the names that these documents have. Two queries of the
 * index and one of the database, whatever was typed and however large the archive.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Suggestions {

    /** The most that are answered. */
    public static final int MOST = 8;

    /** So many are answered at the same time; who types is better off without than waiting. */
    private static final int AT_ONCE = 8;

    private static final int MOST_NAMES = 4;
    private static final int MOST_VALUES = 60;
    private static final float OWN = 4f;
    private static final Semaphore FREE = new Semaphore(AT_ONCE);

    private static final Map<Kind, RegisterEntry.Kind> REGISTER = Map.of(
            Kind.TOPIC, RegisterEntry.Kind.TOPIC,
            Kind.PLACE, RegisterEntry.Kind.PLACE,
            Kind.PARTNER, RegisterEntry.Kind.ORGANISATION);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Engine engine;

    @Inject
    private RegisterLabels labels;

    /**
     * What begins so, names before reports, at most {@value #MOST}. Names that more reports have come first; of titles
     * those in the reader's language, then the latest.
     *
     * @param typed anything; words in any order, the beginnings of them are enough
     * @throws DomainException {@code search.busy} when too many ask at once, {@code search.unavailable} when the index
     *     cannot be read
     */
    public List<Suggestion> of(String typed, Language reader) {
        Typed words = Typed.of(typed);
        if (words.tooShort()) {
            return List.of();
        }
        if (!FREE.tryAcquire()) {
            throw DomainException.of(DomainException.Kind.TOO_MANY, "search.busy");
        }
        try {
            return engine.read(() -> find(words, reader));
        } finally {
            FREE.release();
        }
    }

    private List<Suggestion> find(Typed words, Language reader) {
        List<Suggestion> names = names(words, reader).stream().limit(MOST_NAMES).toList();
        List<Suggestion> all = new ArrayList<>(names);
        all.addAll(titles(words, reader, MOST - names.size()));
        all.sort(Comparator.comparing(Suggestion::kind));
        return all;
    }

    private List<Suggestion> titles(Typed words, Language reader, int most) {
        SearchSession session = Search.session(entities);
        return session.search(PublishedReport.class)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexField.SLUG, String.class),
                                f.field(IndexField.TITLES, String.class).multi())
                        .as((slug, titles) -> report(slug, titles, words, reader)))
                .where(f -> titled(f, words, reader))
                .sort(f -> f.composite(sort -> {
                    sort.add(f.score());
                    sort.add(f.field(IndexField.STARTS).desc().missing().last());
                    sort.add(f.field(IndexField.KEY).desc());
                }))
                .fetchHits(most);
    }

    private static PredicateFinalStep titled(SearchPredicateFactory f, Typed words, Language reader) {
        BooleanPredicateClausesStep<?> any = f.bool();
        String preferred = WordLanguage.of(reader).map(Typed::titleField).orElse("");
        words.titles().forEach((field, own) -> {
            BooleanPredicateClausesStep<?> all = f.bool();
            own.forEach(word -> all.must(f.prefix().field(field).matching(word)));
            any.should(all.boost(field.equals(preferred) ? OWN : 1f));
        });
        return words.titles().isEmpty() ? f.matchNone() : any;
    }

    private static Suggestion report(String slug, List<String> stored, Typed words, Language reader) {
        Map.Entry<Language, String> title = words.best(HitProjection.titlesOf(stored), reader);
        return new Suggestion(Kind.REPORT, slug, title.getValue(), title.getKey(), 1);
    }

    private List<Suggestion> names(Typed words, Language reader) {
        SearchSession session = Search.session(entities);
        SearchQueryOptionsStep<?, ?, ?, ?, ?> query = session.search(PublishedReport.class)
                .where(f -> f.bool(all -> words.names()
                        .forEach(word -> all.must(
                                f.prefix().field(IndexField.NAMES.name()).matching(word)))));
        REGISTER.keySet().forEach(kind -> FacetCounts.ask(query, kind.facet(), MOST_VALUES));
        SearchResult<?> found = query.fetch(0);
        Map<EntryKey, Long> counts = new LinkedHashMap<>();
        Map<EntryKey, Kind> kinds = new HashMap<>();
        REGISTER.forEach((kind, entry) -> FacetCounts.read(found, kind.facet()).forEach((key, count) -> {
            counts.put(new EntryKey(entry, key), count);
            kinds.put(new EntryKey(entry, key), kind);
        }));
        List<Suggestion> names = new ArrayList<>();
        labels.inAll(counts.keySet()).forEach((entry, spelled) -> {
            Kind kind = kinds.get(entry);
            Long count = counts.get(entry);
            if (kind != null && count != null && spelled.values().stream().anyMatch(words::beginName)) {
                Language language = RegisterLabels.best(spelled.keySet(), reader);
                names.add(new Suggestion(kind, entry.key(), spelled.getOrDefault(language, ""), language, count));
            }
        });
        names.sort(Comparator.comparing(Suggestion::count).reversed().thenComparing(Suggestion::label));
        return names;
    }
}
