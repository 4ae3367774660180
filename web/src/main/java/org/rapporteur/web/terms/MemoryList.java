package org.rapporteur.web.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.translation.memory.LanguagePair;
import org.rapporteur.translation.memory.Memory;
import org.rapporteur.translation.memory.TranslationUnit;
import org.rapporteur.translation.memory.UnitPage;
import org.rapporteur.translation.memory.UnitSearch;
import org.rapporteur.translation.termbase.TermEditors;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/** The units of the memory, narrowed by {@code ?q=} and by their languages, {@code ?pair=fr-en}. */
@Named
@RequestScoped
public class MemoryList {

    private static final int SIZE = 25;
    private static final String BETWEEN = "~";

    @Inject
    private Memory memory;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private boolean read;
    private List<Line> lines = List.of();
    private List<Steps.Step> steps = List.of();
    private List<PairLine> pairs = List.of();
    private long total;

    /** @param address of the list of its units */
    public record PairLine(String value, String name, long units, boolean on) {}

    /** @param origin in words */
    public record Line(
            long id,
            String sourceTag,
            String source,
            String targetTag,
            String target,
            String origin,
            String reportAddress,
            String confirmed,
            boolean superseded) {}

    /** A view action. */
    public void load() {
        Attempt.load(this::read);
    }

    /** Also before the action of the page: the forms of its lines are there while a request is being read. */
    private void read() {
        if (!read) {
            read = true;
            @Nullable LanguagePair pair = pair();
            UnitSearch search = new UnitSearch(
                    getQuery(), pair == null ? null : pair.source(), pair == null ? null : pair.target(), null);
            UnitPage found = memory.search(search, Steps.page(given("page")), SIZE);
            lines = found.units().stream().map(this::line).toList();
            total = found.total();
            Map<String, String> query = new TreeMap<>(Map.of("q", getQuery(), "pair", getPair()));
            steps = Steps.of("/desk/memory", query, found.page(), found.pages());
            pairs = memory.counts().entrySet().stream()
                    .map(count -> line(count.getKey(), count.getValue()))
                    .toList();
        }
    }

    private PairLine line(LanguagePair pair, long units) {
        String value = pair.source() + BETWEEN + pair.target();
        return new PairLine(
                value,
                pair.source().nameIn(say.language()) + " → " + pair.target().nameIn(say.language()),
                units,
                value.equals(getPair()));
    }

    private Line line(TranslationUnit unit) {
        String day = say.day(unit.confirmedAt());
        return new Line(
                unit.id(),
                unit.source().language().tag(),
                unit.source().plain(),
                unit.target().language().tag(),
                unit.target().plain(),
                unit.report()
                        .map(report -> report.symbol().value())
                        .orElseGet(() ->
                                unit.file().filter(name -> !name.isEmpty()).orElse(say.text("memory.a-file"))),
                unit.report()
                        .map(report -> "/desk/reports/" + report.symbol().slug())
                        .orElse(""),
                unit.confirmedBy().isEmpty() ? day : unit.confirmedBy() + ", " + day,
                unit.superseded());
    }

    public @Nullable String delete() {
        return Attempt.at(() -> {
            String unit = given("unit");
            if (!unit.matches("\\d{1,18}")) {
                throw DomainException.notFound("memory.unknown", "id", unit);
            }
            memory.delete(Long.parseLong(unit));
            notices.add(say.text("memory.deleted"));
            Redirect.to("/desk/memory");
            return null;
        });
    }

    private @Nullable LanguagePair pair() {
        String[] tags = getPair().split(BETWEEN, -1);
        return tags.length == 2 ? new LanguagePair(Language.of(tags[0]), Language.of(tags[1])) : null;
    }

    public List<Line> getLines() {
        read();
        return lines;
    }

    public List<Steps.Step> getSteps() {
        return steps;
    }

    public List<PairLine> getPairs() {
        return pairs;
    }

    /** How many units are found. */
    public long getTotal() {
        return total;
    }

    public String getQuery() {
        return given("q").strip();
    }

    /** The number of the page as it stands in the address; may be empty. */
    public String getPage() {
        return given("page");
    }

    /** The languages that are shown; empty for all. */
    public String getPair() {
        return given("pair");
    }

    /** Whether the reader may delete units. */
    public boolean isEditor() {
        return TermEditors.may(currentUser.account());
    }

    private String given(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
