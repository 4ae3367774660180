package org.rapporteur.web.archive;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.ArchiveSearch;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.search.SearchResult;
import org.rapporteur.web.archive.FacetList.Value;
import org.rapporteur.web.shared.Say;

/** The page of results. What is asked for stands in the address, and every link on the page is an address. */
@Named
@RequestScoped
public class SearchPage {

    private static final Logger LOG = Logger.getLogger(SearchPage.class);
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
    private @Nullable Done done;
    private @Nullable YearChart years;
    private final Map<Facet, FacetList> lists = new EnumMap<>(Facet.class);
    private boolean unreadable;

    /** A link to a page of results. */
    public record PageLink(int number, String address, boolean current) {}

    /** Something selected that can be taken back. */
    public record Chip(String facet, String label, String without) {}

    @PostConstruct
    void read() {
        address = SearchAddress.of(http);
    }

    /**
     * Searches, before anything is written. Where the index cannot be read the page says so, and the answer is 503; the
     * archive itself can be read meanwhile.
     */
    public void load() {
        try {
            result();
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.debug("The search index cannot be read", refusal);
            unreadable = true;
            ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            answer.setResponseHeader("Retry-After", "30");
        }
    }

    /** Whether the search does not work now. Nothing else of the result can be asked for then. */
    public boolean isUnreadable() {
        return unreadable;
    }

    private SearchResult result() {
        if (result == null) {
            result = search.search(address.request(say.language()));
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

    /** What was done beside looking for just what was typed. */
    public Done getDone() {
        if (done == null) {
            done = Done.of(result().interpretation(), say);
        }
        return done;
    }

    /** Whether a literal search would have found something else. */
    public boolean isFree() {
        return !result().interpretation().isLiteral();
    }

    /** Whether nothing but what was typed was looked for, because that was asked for. */
    public boolean isLiteral() {
        return address.literal() && !isBlank();
    }

    public String getLiterally() {
        return base() + address.literally(true);
    }

    public String getFreely() {
        return base() + address.literally(false);
    }

    public List<Line> getHits() {
        if (hits == null) {
            hits = result().hits().stream().map(lines::of).toList();
        }
        return hits;
    }

    /** The number of the first hit on the page, for the list's numbering. */
    public int getFirst() {
        return (address.page() - 1) * SearchAddress.SIZE + 1;
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

    /** The same search once more. */
    public String getAgain() {
        return base() + address;
    }

    /** The same search without anything selected. */
    public String getWidened() {
        return base() + new SearchAddress(address.query(), Map.of(), address.order(), 1, address.literal());
    }

    /** The page without anything asked for. */
    public String getStart() {
        return base();
    }

    /** The feed of this search: what is published that it finds, the newest first. */
    public String getFeed() {
        return http.getContextPath() + SearchAddress.feed(say.language()) + address.unordered();
    }

    /** The feed's name, as readers list it. */
    public String getFeedTitle() {
        return SearchFeed.title(address, say.messages());
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
        if (years == null) {
            years = YearChart.of(facetList(Facet.YEAR).values());
        }
        return years;
    }

    /** A page asks for each of them several times. */
    private FacetList facetList(Facet facet) {
        return lists.computeIfAbsent(facet, this::listed);
    }

    private FacetList listed(Facet facet) {
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
        return http.getContextPath() + SearchAddress.page(say.language());
    }
}
