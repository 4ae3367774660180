package org.rapporteur.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.ArchiveEntry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Hit;
import org.rapporteur.text.Html;
import org.rapporteur.web.archive.Line.Badge;
import org.rapporteur.web.shared.Say;

/** Makes the lines of lists, in the page's language. */
@RequestScoped
class Lines {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    Line of(ArchiveEntry entry) {
        return new Line(
                address(entry.language(), entry.slug()),
                entry.language().tag(),
                foreign(entry.language()),
                entry.title(),
                say.text("event." + entry.kind().key()),
                days(entry.startsOn(), entry.endsOn()),
                String.join(", ", entry.places()),
                badges(entry.slug(), entry.languages(), entry.language()),
                Html.escape(entry.summary()),
                entry.language().tag());
    }

    Line of(Hit hit) {
        return new Line(
                address(hit.language(), hit.slug()),
                hit.language().tag(),
                foreign(hit.language()),
                hit.title(),
                say.text("event." + hit.kind()),
                days(hit.startsOn(), hit.endsOn()),
                String.join(", ", hit.places()),
                badges(hit.slug(), hit.languages(), hit.language()),
                hit.snippet().html(),
                hit.snippet().language().tag());
    }

    String days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.map(day -> say.range(day, last.orElse(null))).orElse("");
    }

    String address(Language language, String slug) {
        return request.getContextPath()
                + ReportAddress.linked(ReportAddress.report(language, slug), language, say.language());
    }

    /** The search for the reports that have a value of a facet. */
    String search(Facet facet, String key) {
        return request.getContextPath() + SearchAddress.page(say.language()) + SearchAddress.EMPTY.toggled(facet, key);
    }

    private boolean foreign(Language language) {
        return !language.equals(say.language());
    }

    private List<Badge> badges(String slug, List<Language> languages, Language current) {
        return languages.stream()
                .map(language -> new Badge(
                        language.tag(), language.ownName(), address(language, slug), language.equals(current)))
                .toList();
    }
}
