package org.rapporteur.web.archive;

import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Hit;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.search.SearchResult;
import org.rapporteur.web.shared.Messages;

/** A search that is followed: what it finds, in the order of publication. */
final class SearchFeed {

    private SearchFeed() {}

    /** What has to be asked for. */
    static SearchRequest request(SearchAddress search, Language reader, int entries) {
        return new SearchRequest(search.query(), reader, search.selected(), Order.PUBLISHED, 1, entries, true);
    }

    /** @param site the public address of the site */
    static AtomFeed of(SearchAddress search, SearchResult found, Messages messages, String federation, String site) {
        Language language = messages.language();
        String parameters = search.unordered().toString();
        return new AtomFeed(
                language,
                federation + " · " + title(search, messages),
                site + SearchAddress.feed(language) + parameters,
                site + SearchAddress.page(language) + parameters,
                federation,
                found.hits().stream().map(hit -> entry(hit, site)).toList());
    }

    private static AtomFeed.Entry entry(Hit hit, String site) {
        return new AtomFeed.Entry(
                hit.language(),
                hit.title(),
                site + ReportAddress.report(hit.language(), hit.slug()),
                hit.snippet().text(),
                hit.snippet().language(),
                hit.publishedAt());
    }

    /** The words that are looked for, and to what they are narrowed. */
    static String title(SearchAddress search, Messages messages) {
        String narrowed =
                search.unordered().kept().stream().map(Map.Entry::getValue).collect(Collectors.joining(", "));
        return messages.say("feed.search", Map.of("query", search.query(), "narrowed", narrowed));
    }
}
