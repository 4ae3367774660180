package org.rapporteur.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;
import org.rapporteur.batch.RefusedItem;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Renditions;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.RegisterChanged;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.RegisterEntry.Kind;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.takeover.Lines.Place;

/**
 * Takes an archive over, some lines in each step. A line that came before is known by its digest and passed over; one
 * that breaks a rule is refused alone.
 */
@ApplicationScoped
class TakeOverWork implements LongWork {

    static final String KIND = "takeover";

    /** Whether PDFs are made with each report, {@code now}, or afterwards as work of their own, {@code later}. */
    static final String PDF = "pdf";

    static final String NOW = "now";
    static final String LATER = "later";

    static final String FILE = "file";
    static final String LINES = "lines";

    private static final int STEP_LINES = 200;
    private static final int STEP_BYTES = 4 * 1024 * 1024;
    private static final int STEP_LINES_WITH_PDF = 10;

    @Inject
    private ArchiveFiles files;

    @Inject
    private ReportDesk reports;

    @Inject
    private Renditions renditions;

    @Inject
    private Brands brands;

    @Inject
    private Clock clock;

    @Inject
    private Event<RegisterChanged> registerChanged;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private final AtomicReference<@Nullable Memory> memory = new AtomicReference<>();

    /** What one step knows for the next one, if that begins where this one ended and nothing was undone. */
    private record Memory(String position, KnownNames names, FreeSymbols symbols) {}

    /** A line that passed every check that does not need the database. */
    private record Candidate(Line line, String digest, ArchivedReport report) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** @throws DomainException {@code takeover.file-gone}, {@code request.unknown-field}, {@code request.field}, {@code request.word} */
    @Override
    public Map<String, String> accept(Map<String, String> given) {
        List<String> known = List.of(FILE, LINES, PDF);
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DomainException.invalid("request.unknown-field", "field", name, "known", known);
                });
        files.get(given.getOrDefault(FILE, ""));
        if (!given.getOrDefault(LINES, "0").matches("\\d{1,18}")) {
            throw DomainException.invalid("request.field", "field", LINES);
        }
        requireMoment(given.getOrDefault(PDF, LATER));
        return given;
    }

    /** @throws DomainException {@code request.word} for another word than {@link #NOW} and {@link #LATER} */
    static void requireMoment(String word) {
        if (!word.equals(NOW) && !word.equals(LATER)) {
            throw DomainException.invalid("request.word", "field", PDF, "word", word, "known", List.of(NOW, LATER));
        }
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        String lines = parameters.get(LINES);
        return lines == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lines));
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        Memory known = memory.getAndSet(null);
        if (known == null || !known.position().equals(position)) {
            known = new Memory(position, KnownNames.read(entities), new FreeSymbols());
        }
        boolean pdfs = NOW.equals(parameters.get(PDF));
        Place from = Place.of(position);
        List<Line> lines = new ArrayList<>();
        Place to = read(parameters.getOrDefault(FILE, ""), from, pdfs ? STEP_LINES_WITH_PDF : STEP_LINES, lines);
        List<RefusedItem> refused = new ArrayList<>();
        Map<Line, Report> taken = take(lines, known, refused);
        if (pdfs) {
            entities.flush();
            taken.forEach((line, report) -> print(line, report, refused));
        }
        memory.set(new Memory(to.toString(), known.names(), known.symbols()));
        long done = to.line() - from.line();
        return lines.isEmpty() ? Progress.end(to.toString(), done, refused) : Progress.to(to.toString(), done, refused);
    }

    private Place read(String file, Place from, int most, List<Line> lines) {
        try (Lines reader = Lines.of(files.get(file), from)) {
            long bytes = 0;
            Line line;
            while (lines.size() < most && bytes < STEP_BYTES && (line = reader.next()) != null) {
                lines.add(line);
                bytes += line.bytes().length;
            }
            return reader.place();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Line, Report> take(List<Line> lines, Memory known, List<RefusedItem> refused) {
        Map<String, Candidate> candidates = candidates(lines, refused);
        Set<String> symbols = taken(candidates.values().stream()
                .flatMap(each -> each.report().symbol().stream())
                .map(Symbol::value)
                .toList());
        String prefix = brands.current().symbolPrefix();
        Map<Line, Report> taken = new LinkedHashMap<>();
        // Those that bring their symbol come first: a line without one must not get what a later line has.
        candidates.values().stream()
                .filter(each -> each.report().symbol().isPresent())
                .forEach(each -> {
                    Symbol symbol = each.report().symbol().orElseThrow();
                    if (symbols.add(symbol.value())) {
                        known.symbols().taken(symbol);
                        taken.put(each.line(), create(each, symbol, known.names()));
                    } else {
                        refused.add(RefusedItem.of(
                                each.line().number(),
                                DomainException.conflict("takeover.symbol-taken", "symbol", symbol.value())));
                    }
                });
        candidates.values().stream()
                .filter(each -> each.report().symbol().isEmpty())
                .forEach(each -> {
                    int year = each.report().event().startsOn().orElseThrow().getYear();
                    Symbol symbol;
                    try {
                        symbol = known.symbols().take(prefix, year, this::highest);
                    } catch (DomainException refusal) {
                        refused.add(RefusedItem.of(each.line().number(), refusal));
                        return;
                    }
                    taken.put(each.line(), create(each, symbol, known.names()));
                });
        return taken;
    }

    /** By digest, each once: lines that are new and good. */
    private Map<String, Candidate> candidates(List<Line> lines, List<RefusedItem> refused) {
        Set<String> known = known(lines);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Line line : lines) {
            String digest = line.digest();
            if (line.blank() || known.contains(digest) || candidates.containsKey(digest)) {
                continue;
            }
            try {
                candidates.put(digest, new Candidate(line, digest, ArchivedReport.read(line.text(), clock)));
            } catch (DomainException refusal) {
                refused.add(RefusedItem.of(line.number(), refusal));
            }
        }
        return candidates;
    }

    /** The digests of those of the lines that have been taken over before. */
    private Set<String> known(List<Line> lines) {
        Set<String> digests =
                lines.stream().filter(line -> !line.tooLong()).map(Line::digest).collect(Collectors.toSet());
        return digests.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select t.digest from TakenOver t where t.digest in :digests", String.class)
                        .setParameter("digests", digests)
                        .getResultList());
    }

    private Set<String> taken(List<String> symbols) {
        if (symbols.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(entities.createQuery(
                        "select cast(r.symbol as String) from Report r where cast(r.symbol as String) in :symbols",
                        String.class)
                .setParameter("symbols", symbols)
                .getResultList());
    }

    /** Asked here and not at the desk, whose refusal would undo the whole step. */
    private int highest(String stem) {
        return entities.createQuery(
                        "select cast(r.symbol as String) from Report r where cast(r.symbol as String) like :stem",
                        String.class)
                .setParameter("stem", stem + "%")
                .getResultStream()
                .mapToInt(symbol -> Integer.parseInt(symbol.substring(stem.length())))
                .max()
                .orElse(0);
    }

    private Report create(Candidate candidate, Symbol symbol, KnownNames names) {
        ArchivedReport read = candidate.report();
        EventFacts facts = new EventFacts(
                read.event(),
                named(names, Kind.PLACE, read.original(), read.places()),
                List.of(),
                List.of(),
                named(names, Kind.TOPIC, read.original(), read.topics()));
        Report report = reports.takeOver(symbol, read.original(), facts, read.texts());
        entities.persist(new TakenOver(report, candidate.digest()));
        return report;
    }

    private List<RegisterEntry> named(KnownNames known, Kind kind, Language language, List<String> names) {
        return known.named(entities, kind, language, names, made -> registerChanged.fire(new RegisterChanged(made)));
    }

    /** The report stays though a PDF of it cannot be made: its text is good, and the page says that the PDF is missing. */
    private void print(Line line, Report report, List<RefusedItem> refused) {
        renditions.renderMissing(report).forEach((language, refusal) -> {
            Map<String, Object> data = new LinkedHashMap<>(refusal.data());
            data.put("symbol", report.symbol().value());
            data.put("language", language.tag());
            data.put("reason", refusal.code());
            refused.add(new RefusedItem(line.number(), "takeover.pdf", data));
        });
    }
}
