package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.ArchiveFacts.Name;
import org.rapporteur.publication.ArchivePage.EditionLine;
import org.rapporteur.publication.ArchivePage.EditionText;
import org.rapporteur.publication.ArchivePage.PdfFacts;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.workflow.Standing;

/** The queries behind {@link Archive}: columns instead of entities, since editions carry whole texts. */
@ApplicationScoped
class ArchiveRows {

    private static final String PUBLIC = "e.current = true and v.standing = :published";

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    record ReportRow(
            Long id,
            String slug,
            Boolean shown,
            Long changes,
            Long reportId,
            Symbol symbol,
            Language originalLanguage,
            EventKind kind,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    record EditionRow(
            Long id,
            Long versionId,
            Language language,
            Integer number,
            Edition.Kind kind,
            @Nullable String note,
            String title,
            Instant publishedAt,
            Boolean current,
            Standing standing,
            @Nullable String pdfSha256,
            @Nullable Long pdfBytes,
            @Nullable Integer pdfPages) {

        /** Empty while the PDF is still to be made. */
        Optional<PdfFacts> pdf() {
            return pdfSha256 == null || pdfBytes == null || pdfPages == null
                    ? Optional.empty()
                    : Optional.of(new PdfFacts(pdfSha256, pdfBytes, pdfPages));
        }

        boolean shown() {
            return current && standing == Standing.PUBLISHED;
        }

        boolean withdrawn() {
            return standing == Standing.WITHDRAWN;
        }

        EditionLine line() {
            return new EditionLine(number, kind, Optional.ofNullable(note), publishedAt, current);
        }
    }

    /** A public edition in a list. */
    private record Listed(Long report, Language language, String title, String summary, Instant publishedAt) {}

    Optional<ReportRow> report(String slug) {
        return entities.createQuery(
                        "select p.id, p.slug, p.shown, p.changes, r.id, r.symbol, r.originalLanguage, r.event.kind,"
                                + " r.event.startsOn, r.event.endsOn from PublishedReport p join p.report r"
                                + " where p.slug = :slug",
                        ReportRow.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** By language, oldest first within each. */
    List<EditionRow> editions(long published) {
        return entities.createQuery(
                        "select e.id, v.id, e.language, e.number, e.kind, e.note, e.title, e.publishedAt, e.current,"
                                + " v.standing, n.sha256, n.bytes, n.pages"
                                + " from Edition e join e.languageVersion v"
                                + " left join Rendition n on n.edition = e and n.present = true"
                                + " where e.publishedReport.id = :published"
                                + " order by e.language, e.number",
                        EditionRow.class)
                .setParameter("published", published)
                .getResultList();
    }

    EditionText text(EditionRow row) {
        Edition edition = Objects.requireNonNull(entities.find(Edition.class, row.id()));
        return new EditionText(
                row.line(), row.language(), row.title(), edition.summary(), edition.document(), row.pdf());
    }

    /** A PDF that the edition has or had. */
    Optional<PdfFacts> pdf(long edition, String sha256) {
        return entities.createQuery(
                        "select n.sha256, n.bytes, n.pages from Rendition n"
                                + " where n.edition.id = :edition and n.sha256 = :sha256",
                        PdfFacts.class)
                .setParameter("edition", edition)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** The one in force; empty when the version is not withdrawn, or no longer. */
    Optional<Withdrawal> withdrawal(long version) {
        return entities.createQuery(
                        "select w from Withdrawal w where w.languageVersion.id = :version and w.restoredAt is null"
                                + " order by w.withdrawnAt desc",
                        Withdrawal.class)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    ArchiveFacts facts(ReportRow report, Language reader) {
        return new ArchiveFacts(
                report.symbol(),
                report.slug(),
                report.originalLanguage(),
                report.kind(),
                Optional.ofNullable(report.startsOn()),
                Optional.ofNullable(report.endsOn()),
                names("places", List.of(report.reportId()), reader).getOrDefault(report.reportId(), List.of()),
                names("organisers", List.of(report.reportId()), reader).getOrDefault(report.reportId(), List.of()),
                names("partners", List.of(report.reportId()), reader).getOrDefault(report.reportId(), List.of()),
                names("topics", List.of(report.reportId()), reader).getOrDefault(report.reportId(), List.of()));
    }

    /**
     * The entries that reports have, with the label in the language, else in English, else in any.
     *
     * @param list an attribute of the report
     */
    private Map<Long, List<Name>> names(String list, Collection<Long> reports, Language reader) {
        Map<Long, Map<String, String>> labels = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        entities.createQuery(
                        "select r.id, x.key, key(l), value(l) from Report r join r." + list + " x join x.labels l"
                                + " where r.id in :reports order by r.id, index(x)",
                        Object[].class)
                .setParameter("reports", reports)
                .getResultList()
                .forEach(row -> {
                    String key = (String) row[1];
                    int rank = rank((Language) row[2], reader);
                    Map<String, String> own = labels.computeIfAbsent((Long) row[0], id -> new LinkedHashMap<>());
                    if (!own.containsKey(key) || rank > ranks.getOrDefault(row[0] + " " + key, 0)) {
                        ranks.put(row[0] + " " + key, rank);
                        own.put(key, (String) row[3]);
                    }
                });
        Map<Long, List<Name>> names = new HashMap<>();
        labels.forEach((report, own) -> {
            List<Name> entries = new ArrayList<>();
            own.forEach((key, label) -> entries.add(new Name(key, label)));
            names.put(report, List.copyOf(entries));
        });
        return names;
    }

    private static int rank(Language label, Language reader) {
        return label.equals(reader) ? 3 : label.equals(Language.ENGLISH) ? 2 : 1;
    }

    long size() {
        return entities.createQuery("select count(p) from PublishedReport p where p.shown = true", Long.class)
                .getSingleResult();
    }

    List<ArchiveEntry> newest(Language reader, int limit) {
        return entries(
                entities.createQuery(
                                "select p.id, p.slug, p.shown, p.changes, r.id, r.symbol, r.originalLanguage,"
                                        + " r.event.kind, r.event.startsOn, r.event.endsOn"
                                        + " from PublishedReport p join p.report r where p.shown = true"
                                        + " order by p.lastPublishedAt desc, p.id desc",
                                ReportRow.class)
                        .setMaxResults(limit)
                        .getResultList(),
                reader);
    }

    List<ArchiveEntry> newestIn(Language language, int limit) {
        return entries(
                entities.createQuery(
                                "select p.id, p.slug, p.shown, p.changes, r.id, r.symbol, r.originalLanguage,"
                                        + " r.event.kind, r.event.startsOn, r.event.endsOn"
                                        + " from Edition e join e.languageVersion v join e.publishedReport p"
                                        + " join p.report r where e.language = :language and " + PUBLIC
                                        + " order by e.publishedAt desc, e.id desc",
                                ReportRow.class)
                        .setParameter("language", language)
                        .setParameter("published", Standing.PUBLISHED)
                        .setMaxResults(limit)
                        .getResultList(),
                language);
    }

    private List<ArchiveEntry> entries(List<ReportRow> reports, Language reader) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Listed>> editions = new HashMap<>();
        entities.createQuery(
                        "select e.publishedReport.id, e.language, e.title, e.summary, e.publishedAt"
                                + " from Edition e join e.languageVersion v"
                                + " where e.publishedReport.id in :reports and " + PUBLIC + " order by e.language",
                        Listed.class)
                .setParameter("reports", reports.stream().map(ReportRow::id).toList())
                .setParameter("published", Standing.PUBLISHED)
                .getResultList()
                .forEach(row -> editions.computeIfAbsent(row.report(), id -> new ArrayList<>())
                        .add(row));
        Map<Long, List<Name>> places =
                names("places", reports.stream().map(ReportRow::reportId).toList(), reader);
        return reports.stream()
                .filter(report -> editions.containsKey(report.id()))
                .map(report -> entry(
                        report,
                        Objects.requireNonNull(editions.get(report.id())),
                        places.getOrDefault(report.reportId(), List.of()),
                        reader))
                .toList();
    }

    private static ArchiveEntry entry(ReportRow report, List<Listed> editions, List<Name> places, Language reader) {
        Listed shown = in(reader, editions)
                .or(() -> in(report.originalLanguage(), editions))
                .orElse(editions.get(0));
        return new ArchiveEntry(
                report.symbol(),
                report.slug(),
                shown.language(),
                shown.title(),
                PlainText.of(Markdown.document(shown.summary())),
                editions.stream().map(Listed::language).toList(),
                report.kind(),
                Optional.ofNullable(report.startsOn()),
                Optional.ofNullable(report.endsOn()),
                places.stream().map(Name::label).toList(),
                shown.publishedAt());
    }

    private static Optional<Listed> in(Language language, List<Listed> editions) {
        return editions.stream().filter(row -> row.language().equals(language)).findFirst();
    }

    List<ArchiveAddress> addresses(int offset, int limit) {
        Map<Long, ArchiveAddress> addresses = new LinkedHashMap<>();
        List<Object[]> reports = entities.createQuery(
                        "select p.id, p.slug, p.lastPublishedAt from PublishedReport p where p.shown = true"
                                + " order by p.id",
                        Object[].class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Language>> languages = new HashMap<>();
        entities.createQuery(
                        "select e.publishedReport.id, e.language from Edition e join e.languageVersion v"
                                + " where e.publishedReport.id between :first and :last and " + PUBLIC
                                + " order by e.language",
                        Object[].class)
                .setParameter("first", reports.get(0)[0])
                .setParameter("last", reports.get(reports.size() - 1)[0])
                .setParameter("published", Standing.PUBLISHED)
                .getResultList()
                .forEach(row -> languages
                        .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((Language) row[1]));
        reports.forEach(row -> addresses.put(
                (Long) row[0],
                new ArchiveAddress(
                        (String) row[1], languages.getOrDefault((Long) row[0], List.of()), (Instant) row[2])));
        return List.copyOf(addresses.values());
    }

    boolean showsImage(String sha256) {
        return !entities.createQuery(
                        "select e.id from Edition e join e.images i join e.languageVersion v"
                                + " where i = :sha256 and v.standing = :published",
                        Long.class)
                .setParameter("sha256", sha256)
                .setParameter("published", Standing.PUBLISHED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
