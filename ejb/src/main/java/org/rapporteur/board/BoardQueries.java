package org.rapporteur.board;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Symbol;
import org.rapporteur.translation.Alignment;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/** The board's queries: each is asked once for a page, reads columns and no entities, and never a report's text. */
final class BoardQueries {

    private final EntityManager entities;

    BoardQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** A report without its languages. */
    record ReportLine(
            long id,
            Symbol symbol,
            EventKind kind,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Language originalLanguage) {}

    /** A report in one language. */
    record VersionLine(
            long id,
            long report,
            long manuscript,
            Language language,
            Standing standing,
            Stage stage,
            String title,
            @Nullable Long holder,
            @Nullable String holderName,
            @Nullable String holderEmail,
            @Nullable LocalDate dueOn,
            long textVersion,
            long revisedVersion,
            long writer,
            @Nullable Long submitter,
            int approvedRevision,
            int publishedRevision) {}

    /** Newest first. */
    List<ReportLine> reports() {
        return entities.createQuery(
                        "select new org.rapporteur.board.BoardQueries$ReportLine(r.id, r.symbol, r.event.kind,"
                                + " r.event.startsOn, r.event.endsOn, r.originalLanguage)"
                                + " from Report r order by r.createdAt desc, r.id desc",
                        ReportLine.class)
                .getResultList();
    }

    /** By report. */
    Map<Long, List<VersionLine>> versions() {
        Map<Long, List<VersionLine>> versions = new HashMap<>();
        entities.createQuery(
                        "select new org.rapporteur.board.BoardQueries$VersionLine(v.id, v.report.id, m.id, v.language,"
                                + " v.standing, m.stage, m.title, h.id, h.name, h.email, m.dueOn, m.textVersion,"
                                + " m.revisedVersion, m.writer.id, m.submitter.id, m.approvedRevision,"
                                + " m.publishedRevision)"
                                + " from LanguageVersion v join v.manuscript m left join m.holder h order by v.id",
                        VersionLine.class)
                .getResultStream()
                .forEach(line -> versions.computeIfAbsent(line.report(), none -> new ArrayList<>())
                        .add(line));
        return versions;
    }

    /** The places of each report, in order. */
    Map<Long, List<Map<Language, String>>> places() {
        Map<Long, Map<Language, String>> labels = new HashMap<>();
        rows(entities.createQuery(
                                "select e.id, key(l), value(l) from RegisterEntry e join e.labels l where e.kind = :kind",
                                Object[].class)
                        .setParameter("kind", RegisterEntry.Kind.PLACE))
                .forEach(row -> labels.computeIfAbsent((Long) row[0], none -> new LinkedHashMap<>())
                        .put((Language) row[1], (String) row[2]));
        Map<Long, List<Map<Language, String>>> places = new HashMap<>();
        rows(entities.createQuery(
                        "select r.id, p.id from Report r join r.places p order by r.id, index(p)", Object[].class))
                .forEach(row -> places.computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                        .add(labels.getOrDefault((Long) row[1], Map.of())));
        return places;
    }

    /** The current edition of each version that was published. */
    Map<Long, Cell.CurrentEdition> editions() {
        Map<Long, Cell.CurrentEdition> editions = new HashMap<>();
        rows(entities.createQuery(
                        "select e.languageVersion.id, e.number, e.publishedAt from Edition e where e.current = true",
                        Object[].class))
                .forEach(row ->
                        editions.put((Long) row[0], new Cell.CurrentEdition((Integer) row[1], (Instant) row[2])));
        return editions;
    }

    /** When each version will be published by itself. */
    Map<Long, Instant> schedules() {
        Map<Long, Instant> schedules = new HashMap<>();
        rows(entities.createQuery(
                        "select s.languageVersion.id, s.dueAt from ScheduledPublication s where s.ended is null",
                        Object[].class))
                .forEach(row -> schedules.put((Long) row[0], (Instant) row[1]));
        return schedules;
    }

    /** How many blocks of each version are stale; those without any are not in the map. */
    Map<Long, Integer> stale() {
        Map<Long, Integer> stale = new HashMap<>();
        rows(entities.createQuery(
                        "select a.translation.id, count(a) from Alignment a where a.staleSince is not null"
                                + " group by a.translation.id",
                        Object[].class))
                .forEach(row -> stale.put((Long) row[0], ((Long) row[1]).intValue()));
        return stale;
    }

    /** How far these versions are; originals are not in the map. */
    Map<Long, Cell.Progress> progress(Collection<Long> versions) {
        Map<Long, Cell.Progress> progress = new HashMap<>();
        if (versions.isEmpty()) {
            return progress;
        }
        rows(entities.createQuery(
                                "select a.translation.id, sum(case when a.state in (:settled) then 1 else 0 end), count(a)"
                                        + " from Alignment a where a.translation.id in (:versions)"
                                        + " group by a.translation.id",
                                Object[].class)
                        .setParameter("settled", List.of(Alignment.State.CONFIRMED, Alignment.State.NO_EQUIVALENT))
                        .setParameter("versions", versions))
                .forEach(row -> progress.put(
                        (Long) row[0], new Cell.Progress(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
        return progress;
    }

    /** The manuscripts of which the person wrote a revision since the last approval. */
    Set<Long> writtenBy(long person) {
        return new HashSet<>(entities.createQuery(
                        "select distinct m.id from Revision r join r.manuscript m"
                                + " where r.author.id = :person and r.number > m.approvedRevision",
                        Long.class)
                .setParameter("person", person)
                .getResultList());
    }

    private static List<Object[]> rows(TypedQuery<Object[]> query) {
        return query.getResultList();
    }
}
