package org.rapporteur.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.Archive;
import org.rapporteur.publication.ArchiveEntry;
import org.rapporteur.search.ArchiveSearch;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.shared.CurrentBrand;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Feeds: the newest reports in a language ({@code /fr/feed.atom}), and what any search finds, with the parameters of its
 * page ({@code /fr/search.atom?q=…}). Whoever has just that is answered 304.
 */
@WebServlet("*.atom")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;

    @Inject
    private transient Archive archive;

    @Inject
    private transient ArchiveSearch search;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentBrand brand;

    static String address(Language language) {
        return "/" + language + "/feed.atom";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AtomFeed> feed;
        try {
            feed = PageLanguage.ofPath(Site.path(request)).flatMap(language -> feed(language, request));
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refusal;
            }
            response.setHeader("Retry-After", "300");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(feed.get(), request, response);
        }
    }

    private static void send(AtomFeed feed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Instant updated = feed.updated();
        response.setDateHeader("Last-Modified", updated.toEpochMilli());
        boolean byTag = request.getHeader("If-None-Match") != null;
        if (!byTag && !updated.equals(Instant.EPOCH) && since(request) >= updated.toEpochMilli()) {
            response.setHeader("Cache-Control", "no-cache");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        TextAnswer.send(feed.xml(), "application/atom+xml", request, response);
    }

    /** A date that is none does not count (RFC 9110, 13.1.3). */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }

    private Optional<AtomFeed> feed(Language language, HttpServletRequest request) {
        String path = Site.path(request);
        if (path.equals(address(language))) {
            return Optional.of(newest(language));
        }
        if (!path.equals(SearchAddress.feed(language))) {
            return Optional.empty();
        }
        SearchAddress asked = SearchAddress.of(request);
        return Optional.of(SearchFeed.of(
                asked,
                search.search(SearchFeed.request(asked, language, ENTRIES)),
                Messages.in(language),
                brand.get().name(language),
                settings.publicAddress().toString()));
    }

    private AtomFeed newest(Language language) {
        String federation = brand.get().name(language);
        return new AtomFeed(
                language,
                Messages.in(language).say("feed.title", "federation", federation),
                settings.publicAddress() + address(language),
                settings.publicAddress() + "/" + language + "/",
                federation,
                archive.newestIn(language, ENTRIES).stream().map(this::entry).toList());
    }

    private AtomFeed.Entry entry(ArchiveEntry entry) {
        return new AtomFeed.Entry(
                entry.language(),
                entry.title(),
                settings.publicAddress() + ReportAddress.report(entry.language(), entry.slug()),
                entry.summary(),
                entry.language(),
                entry.publishedAt());
    }
}
