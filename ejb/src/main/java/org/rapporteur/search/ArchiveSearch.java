package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.search.RegisterLabels.EntryKey;
import org.rapporteur.search.SearchResult.FacetValue;

/** Searches what the public may read, in the index alone; the database only gives names of places, topics and partners. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ArchiveSearch {

    /** Facets whose values are keys of the register. */
    private static final Map<Facet, RegisterEntry.Kind> REGISTER = Map.of(
            Facet.PLACE, RegisterEntry.Kind.PLACE,
            Facet.TOPIC, RegisterEntry.Kind.TOPIC,
            Facet.PARTNER, RegisterEntry.Kind.ORGANISATION);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Engine engine;

    @Inject
    private RegisterLabels labels;

    @Inject
    @Any
    private Instance<Expansion> expansions;

    /**
     * Never fails because of what was typed or selected.
     *
     * @throws DomainException {@code search.unavailable} when the index cannot be read
     */
    public SearchResult search(SearchRequest request) {
        return engine.read(() -> result(
                request,
                new Searching(
                                new OrmIndexSession(entities),
                                request,
                                expansions.stream().toList())
                        .find()));
    }

    private SearchResult result(SearchRequest request, Searching.Found found) {
        Map<EntryKey, String> names = names(request, found.rows(), found.facets());
        Map<String, String> places = new HashMap<>();
        names.forEach((entry, name) -> {
            if (entry.kind() == RegisterEntry.Kind.PLACE) {
                places.put(entry.key(), name);
            }
        });
        List<Hit> hits = found.hits(places);
        Map<Facet, List<FacetValue>> values = new EnumMap<>(Facet.class);
        found.facets().forEach((facet, count) -> values.put(facet, values(request, facet, count, names)));
        return new SearchResult(request, found.total(), hits, values, found.interpretation());
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
