package org.rapporteur.board;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.board.BoardQueries.ReportLine;
import org.rapporteur.board.BoardQueries.VersionLine;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.workflow.Standing;

/** One reading of the board: asks its queries once, puts the rows together and filters them. */
final class BoardReading {

    private final BoardQueries queries;
    private final Account person;
    private final Language reader;
    private final LocalDate today;
    private final Map<Long, List<VersionLine>> versions;
    private final Map<Long, List<Map<Language, String>>> places;
    private final Map<Long, Cell.CurrentEdition> editions;
    private final Map<Long, Instant> schedules;
    private final Map<Long, Integer> stale;
    private final Set<Long> written;
    private final List<Language> languages;

    /** @param masthead the languages that come first */
    BoardReading(BoardQueries queries, Account person, List<Language> masthead, Language reader, LocalDate today) {
        this.queries = queries;
        this.person = person;
        this.reader = reader;
        this.today = today;
        versions = queries.versions();
        places = queries.places();
        editions = queries.editions();
        schedules = queries.schedules();
        stale = queries.stale();
        written = queries.writtenBy(person.id());
        languages = languages(masthead);
    }

    /** A row with what is looked for in it and not shown. */
    private record Candidate(Row row, String words, List<VersionLine> lines) {

        boolean means(Which which, Optional<Language> language) {
            return row.cells().stream()
                    .filter(cell -> language.isEmpty() || cell.language().equals(language.get()))
                    .anyMatch(which::means);
        }

        LocalDate earliestDue(Which which) {
            return row.cells().stream()
                    .filter(which::means)
                    .flatMap(cell -> cell.dueOn().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
        }
    }

    BoardPage page(BoardFilter filter) {
        String wanted = plain(filter.text());
        List<Candidate> candidates = queries.reports().stream()
                .map(this::candidate)
                .filter(candidate -> candidate.words().contains(wanted))
                .toList();
        Map<Which, Integer> counts = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            counts.put(which, (int) candidates.stream()
                    .filter(candidate -> candidate.means(which, filter.language()))
                    .count());
        }
        List<Candidate> meant = new ArrayList<>(candidates.stream()
                .filter(candidate -> candidate.means(filter.which(), filter.language()))
                .toList());
        if (filter.which() != Which.ALL) {
            meant.sort(Comparator.comparing(candidate -> candidate.earliestDue(filter.which())));
        }
        List<Candidate> shown = meant.stream()
                .skip((filter.page() - 1L) * filter.size())
                .limit(filter.size())
                .toList();
        return new BoardPage(filter, languages, withProgress(shown), meant.size(), counts);
    }

    private List<Row> withProgress(List<Candidate> shown) {
        Map<Long, Cell.Progress> progress = queries.progress(shown.stream()
                .flatMap(candidate -> candidate.lines().stream())
                .map(VersionLine::id)
                .toList());
        return shown.stream()
                .map(candidate -> withProgress(candidate.row(), candidate.lines(), progress))
                .toList();
    }

    private static Row withProgress(Row row, List<VersionLine> lines, Map<Long, Cell.Progress> progress) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (VersionLine line : lines) {
            Cell.Progress known = progress.get(line.id());
            if (known != null) {
                cells.replaceAll(cell -> cell.language().equals(line.language()) ? cell.with(known) : cell);
            }
        }
        return new Row(
                row.symbol(),
                row.kind(),
                row.startsOn(),
                row.endsOn(),
                row.originalLanguage(),
                row.title(),
                row.places(),
                cells);
    }

    private List<Language> languages(List<Language> masthead) {
        Set<Language> others = new TreeSet<>();
        versions.values().forEach(lines -> lines.forEach(line -> others.add(line.language())));
        Set<Language> all = new LinkedHashSet<>(masthead);
        all.addAll(others);
        return List.copyOf(all);
    }

    private Candidate candidate(ReportLine report) {
        List<VersionLine> lines = versions.getOrDefault(report.id(), List.of());
        List<Map<Language, String>> named = places.getOrDefault(report.id(), List.of());
        boolean submitted = lines.stream()
                .filter(line -> line.language().equals(report.originalLanguage()))
                .anyMatch(line -> line.submitter() != null);
        List<Cell> cells = languages.stream()
                .map(language -> line(lines, language)
                        .map(line -> cell(report, line))
                        .orElseGet(() -> unopened(language, submitted)))
                .toList();
        Row row = new Row(
                report.symbol(),
                report.kind(),
                Optional.ofNullable(report.startsOn()),
                Optional.ofNullable(report.endsOn()),
                report.originalLanguage(),
                title(report, lines),
                named.stream().map(this::label).toList(),
                cells);
        return new Candidate(row, words(row, named), lines);
    }

    private static Optional<VersionLine> line(List<VersionLine> lines, Language language) {
        return lines.stream().filter(line -> line.language().equals(language)).findFirst();
    }

    private Cell cell(ReportLine report, VersionLine line) {
        boolean original = line.language().equals(report.originalLanguage());
        Long holder = line.holder();
        boolean mine = holder != null && holder == person.id();
        boolean unrevised = line.textVersion() != line.revisedVersion();
        boolean wrote = written.contains(line.manuscript()) || (unrevised && line.writer() == person.id());
        boolean unpublished = line.approvedRevision() > line.publishedRevision();
        boolean waiting = NextStep.waitsFor(
                person,
                line.language(),
                original,
                line.stage(),
                line.standing(),
                new NextStep.Situation(holder != null, mine, wrote, unpublished, schedules.containsKey(line.id())));
        LocalDate due = line.dueOn();
        return new Cell(
                line.language(),
                original,
                Optional.of(line.stage()),
                line.standing(),
                line.title(),
                holder(line),
                Optional.ofNullable(due),
                due != null && due.isBefore(today),
                0,
                0,
                stale.getOrDefault(line.id(), 0),
                Optional.ofNullable(editions.get(line.id())),
                Optional.ofNullable(schedules.get(line.id())),
                line.textVersion(),
                false,
                unpublished,
                mine,
                waiting);
    }

    private static Optional<Cell.Holder> holder(VersionLine line) {
        @Nullable String name = line.holderName();
        @Nullable String email = line.holderEmail();
        return name == null || email == null ? Optional.empty() : Optional.of(new Cell.Holder(name, email));
    }

    private Cell unopened(Language language, boolean submitted) {
        return new Cell(
                language,
                false,
                Optional.empty(),
                Standing.UNOPENED,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                !submitted,
                false,
                false,
                NextStep.opens(person, language, submitted));
    }

    private String title(ReportLine report, List<VersionLine> lines) {
        return line(lines, reader)
                .map(VersionLine::title)
                .filter(title -> !title.isBlank())
                .or(() -> line(lines, report.originalLanguage()).map(VersionLine::title))
                .orElse("");
    }

    private String label(Map<Language, String> labels) {
        String label = labels.get(reader);
        if (label == null) {
            label = labels.get(Language.ENGLISH);
        }
        return label != null ? label : labels.values().stream().findFirst().orElse("");
    }

    private static String words(Row row, List<Map<Language, String>> places) {
        StringBuilder words = new StringBuilder(row.symbol().value())
                .append('\n')
                .append(row.symbol().slug());
        row.cells().forEach(cell -> words.append('\n').append(cell.title()));
        places.forEach(
                labels -> labels.values().forEach(label -> words.append('\n').append(label)));
        return plain(words.toString());
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
