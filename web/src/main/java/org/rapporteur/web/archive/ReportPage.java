package org.rapporteur.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.Archive;
import org.rapporteur.publication.ArchiveFacts.Name;
import org.rapporteur.publication.ArchivePage;
import org.rapporteur.publication.ArchivePage.EditionLine;
import org.rapporteur.publication.ArchivePage.InLanguage;
import org.rapporteur.publication.ArchivePage.NotInLanguage;
import org.rapporteur.publication.ArchivePage.Reading;
import org.rapporteur.publication.ArchivePage.Tombstone;
import org.rapporteur.publication.Edition;
import org.rapporteur.search.Facet;
import org.rapporteur.text.Block;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.web.access.Location;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** A report in the page's language; or its tombstone; or the languages in which it can be read instead. */
@Named
@RequestScoped
public class ReportPage {

    private static final int DESCRIPTION = 300;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Archive archive;

    @Inject
    private Settings settings;

    @Inject
    private Say say;

    @Inject
    private Lines lines;

    private @Nullable ArchivePage page;
    private boolean oneEdition;

    /** A language in which the report can be read. */
    public record Version(
            String tag,
            String name,
            String title,
            String address,
            String absolute,
            boolean current,
            boolean original) {}

    /** An edition of the language shown. */
    public record EditionLink(int number, String name, String address, boolean shown) {}

    /** A name that leads to the reports that have it. */
    public record NameLink(String label, String address) {}

    /** Answers 410 for what was withdrawn and 404 for what is not there in this language, with a page that helps on. */
    public void load() {
        Attempt.load(() -> {
            String slug = String.valueOf(request.getParameter("slug"));
            String edition = request.getParameter("edition");
            oneEdition = edition != null;
            page = oneEdition
                    ? archive.edition(slug, content(), number(slug, edition), say.language())
                    : archive.page(slug, content(), say.language());
            if (!(page instanceof Reading)) {
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .setResponseStatus(page instanceof Tombstone ? 410 : 404);
            }
        });
    }

    /** The report's language: that of the page, unless the address is one of another language. */
    private Language content() {
        boolean own =
                Location.of(request).filter(here -> here.page().perLanguage()).isPresent();
        String tag = request.getParameter("content");
        return own || tag == null ? say.language() : Language.of(tag);
    }

    /** The report's language, as a tag. */
    public String getTag() {
        return content().tag();
    }

    /** The report's language, named in the page's. */
    public String getLanguageName() {
        return say.languageName(content());
    }

    /** The report's language where the page around it is in another, else null. */
    public @Nullable String getForeign() {
        return content().equals(say.language()) ? null : content().tag();
    }

    /** How the report's script runs where the page around it may run otherwise, else null. */
    public @Nullable String getDirection() {
        return getForeign() == null ? null : content().rightToLeft() ? "rtl" : "ltr";
    }

    private static int number(String slug, @Nullable String edition) {
        if (edition == null || !edition.matches("[0-9]{1,6}")) {
            throw DomainException.notFound("archive.no-edition", "symbol", slug);
        }
        return Integer.parseInt(edition);
    }

    private ArchivePage page() {
        if (page == null) {
            throw new IllegalStateException("not loaded");
        }
        return page;
    }

    public boolean isLoaded() {
        return page != null;
    }

    public @Nullable Reading getReading() {
        return page instanceof Reading reading ? reading : null;
    }

    public @Nullable Tombstone getTombstone() {
        return page instanceof Tombstone tombstone ? tombstone : null;
    }

    public boolean isElsewhere() {
        return page instanceof NotInLanguage;
    }

    private Reading reading() {
        return (Reading) page();
    }

    public String getSymbol() {
        return page().symbol().value();
    }

    /** The symbol as it stands in addresses. */
    public String getSlug() {
        return page().slug();
    }

    public String getTitle() {
        if (page instanceof Reading reading) {
            return reading.edition().title();
        }
        return page instanceof Tombstone tombstone ? tombstone.title() : getSymbol();
    }

    public String getDays() {
        return lines.days(reading().facts().startsOn(), reading().facts().endsOn());
    }

    /** ISO 8601, empty while the days are not known. */
    public String getStartsOn() {
        return reading().facts().startsOn().map(String::valueOf).orElse("");
    }

    public String getKind() {
        return say.text("event." + reading().facts().kind().key());
    }

    /** HTML. */
    public String getSummary() {
        return Html.render(Markdown.document(reading().edition().summary()), options());
    }

    /** HTML. */
    public String getText() {
        return Html.render(reading().edition().document(), options());
    }

    /** The text's highest headings stand right below the title, whatever level their writer gave them. */
    private Html.Options options() {
        int highest = reading().edition().document().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .mapToInt(block -> ((Block.Heading) block).level())
                .min()
                .orElse(1);
        return new Html.Options(
                content(), highest == 1 ? 1 : 0, say.text("report.notes"), say.text("report.note-back"), false, "");
    }

    /** What search engines and libraries show: the summary, or how the text begins. */
    public String getDescription() {
        String summary = PlainText.of(Markdown.document(reading().edition().summary()));
        String words = summary.isEmpty() ? PlainText.of(reading().edition().document()) : summary;
        String line = words.replace('\n', ' ');
        if (line.length() <= DESCRIPTION) {
            return line;
        }
        int space = line.lastIndexOf(' ', DESCRIPTION);
        return line.substring(0, space < 0 ? DESCRIPTION : space) + " …";
    }

    public List<Version> getVersions() {
        return page().languages().stream().map(this::version).toList();
    }

    private Version version(InLanguage in) {
        String path = ReportAddress.report(in.language(), page().slug());
        return new Version(
                in.language().tag(),
                in.language().ownName(),
                in.title(),
                request.getContextPath() + ReportAddress.linked(path, in.language(), say.language()),
                settings.publicAddress() + path,
                in.language().equals(page().language()),
                in.original());
    }

    /** The language switch: this report in every language of the pages, also where it says that it is not there. */
    public List<Version> getSwitchLinks() {
        return Language.OF_PAGES.stream()
                .map(language -> version(new InLanguage(language, "", false)))
                .toList();
    }

    /** The address under which the page is to be known. */
    public String getCanonical() {
        return settings.publicAddress() + path(reading().edition().line());
    }

    public String getFeed() {
        return request.getContextPath() + FeedServlet.address(say.language());
    }

    /** The latest first. */
    public List<EditionLink> getEditions() {
        return reading().editions().stream()
                .sorted((one, other) -> other.number() - one.number())
                .map(line -> new EditionLink(
                        line.number(),
                        say.text(
                                "report.edition",
                                "number",
                                line.number(),
                                "kind",
                                line.kind().key(),
                                "date",
                                say.day(line.publishedAt())),
                        editionAddress(line),
                        line.number() == reading().edition().line().number()))
                .toList();
    }

    private String editionAddress(EditionLine line) {
        return request.getContextPath() + ReportAddress.linked(path(line), content(), say.language());
    }

    private String path(EditionLine line) {
        return line.current()
                ? ReportAddress.report(content(), page().slug())
                : ReportAddress.edition(content(), page().slug(), line.number());
    }

    /** The present edition, when an older one is shown. */
    public @Nullable EditionLink getSuccessorEdition() {
        if (reading().edition().line().current()) {
            return null;
        }
        return reading().editions().stream()
                .filter(EditionLine::current)
                .findFirst()
                .map(line -> new EditionLink(line.number(), say.day(line.publishedAt()), editionAddress(line), false))
                .orElse(null);
    }

    /** What was corrected or revised in the edition shown, in one sentence; empty for a first edition. */
    public String getChange() {
        EditionLine line = reading().edition().line();
        return line.kind() == Edition.Kind.FIRST
                ? ""
                : say.text("report.changed." + line.kind().key(), "date", say.day(line.publishedAt()));
    }

    public String getNote() {
        return reading().edition().line().note().orElse("");
    }

    /** The edition before the one shown. */
    public @Nullable EditionLink getBefore() {
        int shown = reading().edition().line().number();
        return reading().editions().stream()
                .filter(line -> line.number() < shown)
                .reduce((one, other) -> other)
                .map(line -> new EditionLink(line.number(), "", editionAddress(line), false))
                .orElse(null);
    }

    /** The original, when it has got an edition that this translation does not follow yet. */
    public @Nullable Version getNewerSource() {
        return reading().newerSource().isEmpty()
                ? null
                : getVersions().stream().filter(Version::original).findFirst().orElse(null);
    }

    /** The original's language, named in the page's. */
    public String getNewerSourceLanguage() {
        return say.languageName(reading().facts().originalLanguage());
    }

    public String getNewerSourceDate() {
        return reading().newerSource().map(say::day).orElse("");
    }

    /** The original where it is public in another language; null for the original itself. */
    public @Nullable Version getOriginal() {
        return getVersions().stream()
                .filter(version -> version.original() && !version.current())
                .findFirst()
                .orElse(null);
    }

    public List<NameLink> getPlaces() {
        return links(Facet.PLACE, reading().facts().places());
    }

    public List<NameLink> getPartners() {
        return links(Facet.PARTNER, reading().facts().partners());
    }

    public List<NameLink> getTopics() {
        return links(Facet.TOPIC, reading().facts().topics());
    }

    public List<String> getOrganisers() {
        return reading().facts().organisers().stream().map(Name::label).toList();
    }

    private List<NameLink> links(Facet facet, List<Name> names) {
        return names.stream()
                .map(name -> new NameLink(name.label(), lines.search(facet, name.key())))
                .toList();
    }

    public String getPdf() {
        EditionLine line = reading().edition().line();
        return request.getContextPath() + ReportAddress.pdf(path(line));
    }

    /** Pages and kilobytes, the latter rounded up; empty while the PDF is still to be made. */
    public String getPdfSize() {
        return reading()
                .edition()
                .pdf()
                .map(pdf -> say.text("report.pdf-size", "pages", pdf.pages(), "kilobytes", (pdf.bytes() + 1023) / 1024))
                .orElse("");
    }

    public String getPublishedOn() {
        return say.day(reading().edition().line().publishedAt());
    }

    public String getPublishedAt() {
        return say.iso(reading().edition().line().publishedAt());
    }

    public String getWithdrawnOn() {
        return Optional.ofNullable(getTombstone())
                .map(stone -> say.day(stone.withdrawnAt()))
                .orElse("");
    }

    /** The symbol of the report that takes the place of this one, or empty. */
    public String getSuccessor() {
        return successor().map(next -> next.symbol().value()).orElse("");
    }

    /** Its address, or empty while it is not public. */
    public String getSuccessorAddress() {
        return successor()
                .filter(ArchivePage.Successor::shown)
                .map(next -> lines.address(content(), next.symbol().slug()))
                .orElse("");
    }

    private Optional<ArchivePage.Successor> successor() {
        return Optional.ofNullable(getTombstone()).flatMap(Tombstone::successor);
    }
}
