package org.rapporteur.web.archive;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.ArchiveSearch;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.search.SearchResult;
import org.rapporteur.web.archive.FacetList.Value;
import org.rapporteur.web.shared.Say;

/** The page of results. What is asked for stands in the address, and every link on the page is an address. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SIZE = 10;
    private static final Set<String> SPOKEN = Set.of(Locale.getISOLanguages());

    @Inject
    private HttpServletRequest http;

    @Inject
    private ArchiveSearch search;

    @Inject
    private Say say;

    @Inject
    private Lines lines;

    private SearchAddress address = SearchAddress.EMPTY;
    private @Nullable SearchResult result;
    private @Nullable List<Line> hits;

    /** A link to a page of results. */
    public record PageLink(int number, String address, boolean current) {}

    /** Something selected that can be taken back. */
    public record Chip(String facet, String label, String without) {}

    @PostConstruct
    void read() {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values = http.getParameterValues(facet.key());
            if (values != null) {
                selected.put(facet, new LinkedHashSet<>(Arrays.asList(values)));
            }
        }
        Order order = Stream.of(Order.values())
                .filter(each -> each.key().equals(http.getParameter("order")))
                .findFirst()
                .orElse(Order.RELEVANCE);
        String query = http.getParameter("q");
        SearchRequest asked = new SearchRequest(
                query == null ? "" : query.strip(), say.language(), selected, order, number("page"), SIZE);
        address = new SearchAddress(asked.query(), asked.selected(), asked.order(), asked.page());
    }

    private int number(String name) {
        String value = http.getParameter(name);
        return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 1;
    }

    private SearchResult result() {
        if (result == null) {
            result = search.search(new SearchRequest(
                    address.query(), say.language(), address.selected(), address.order(), address.page(), SIZE));
        }
        return result;
    }

    public String getQuery() {
        return address.query();
    }

    public boolean isBlank() {
        return address.query().isEmpty();
    }

    /** Whether nothing at all was asked for. */
    public boolean isEverything() {
        return isBlank() && address.selected().isEmpty();
    }

    public long getTotal() {
        return result().total();
    }

    public List<Line> getHits() {
        if (hits == null) {
            hits = result().hits().stream().map(lines::of).toList();
        }
        return hits;
    }

    /** The number of the first hit on the page, for the list's numbering. */
    public int getFirst() {
        return (address.page() - 1) * SIZE + 1;
    }

    public boolean isByDate() {
        return address.order() == Order.DATE;
    }

    public boolean isByRelevance() {
        return address.order() == Order.RELEVANCE && !isBlank();
    }

    public String getByDateAddress() {
        return base() + address.ordered(Order.DATE);
    }

    public String getByRelevanceAddress() {
        return base() + address.ordered(Order.RELEVANCE);
    }

    /** The same search without anything selected. */
    public String getWidened() {
        return base() + new SearchAddress(address.query(), Map.of(), address.order(), 1);
    }

    /** The page without anything asked for. */
    public String getStart() {
        return base();
    }

    /** What the form sends along beside the words. */
    public List<Map.Entry<String, String>> getKept() {
        return address.kept();
    }

    public List<Chip> getChips() {
        return address.selected().keySet().stream()
                .sorted()
                .flatMap(facet -> facetList(facet).values().stream()
                        .filter(Value::selected)
                        .map(value -> new Chip(say.text("facet." + facet.key()), value.label(), value.address())))
                .toList();
    }

    /** All facets but the year that have something to choose from, in the order of the page. */
    public List<FacetList> getFacets() {
        return Stream.of(Facet.LANGUAGE, Facet.COUNTRY, Facet.PLACE, Facet.TOPIC, Facet.KIND, Facet.PARTNER)
                .map(this::facetList)
                .filter(list -> !list.values().isEmpty())
                .toList();
    }

    public YearChart getYears() {
        return YearChart.of(facetList(Facet.YEAR).values());
    }

    private FacetList facetList(Facet facet) {
        return new FacetList(
                say.text("facet." + facet.key()),
                result().facet(facet).stream()
                        .map(value -> new Value(
                                label(facet, value),
                                value.count(),
                                value.selected(),
                                base() + address.toggled(facet, value.key())))
                        .toList());
    }

    private String label(Facet facet, SearchResult.FacetValue value) {
        if (facet == Facet.KIND && say.messages().has("event." + value.key())) {
            return say.text("event." + value.key());
        }
        if (facet == Facet.LANGUAGE && SPOKEN.contains(value.key())) {
            return Language.of(value.key()).ownName();
        }
        return value.label();
    }

    /** A few pages around the current one; empty when there is one page only. */
    public List<PageLink> getPages() {
        int last = result().pages();
        if (last == 1) {
            return List.of();
        }
        int here = address.page();
        return IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - here) <= 2)
                .mapToObj(number -> new PageLink(number, base() + address.paged(number), number == here))
                .collect(Collectors.toList());
    }

    public @Nullable String getPrevious() {
        return address.page() > 1 ? base() + address.paged(Math.min(address.page() - 1, result().pages())) : null;
    }

    public @Nullable String getNext() {
        return address.page() < result().pages() ? base() + address.paged(address.page() + 1) : null;
    }

    private String base() {
        return http.getContextPath() + "/" + say.language() + "/search";
    }
}
