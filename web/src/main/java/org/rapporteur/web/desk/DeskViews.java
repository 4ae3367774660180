package org.rapporteur.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.TransitionRecord;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;

/** Puts answers together inside one transaction, so that they show one moment. */
@ApplicationScoped
@Transactional(dontRollbackOn = DomainException.class)
public class DeskViews {

    @Inject
    private ReportDesk desk;

    @Inject
    private WorkflowDoor door;

    public DeskReport report(Symbol symbol) {
        Report report = desk.view(symbol);
        return DeskReport.of(report, report.versions().stream().map(this::text).toList());
    }

    public DeskText text(VersionKey key) {
        return text(desk.view(key));
    }

    /** What was done, and how the text stands now. */
    public Moved moved(TransitionRecord record, VersionKey key) {
        TransitionLine line = history(key.symbol()).stream()
                .filter(known -> known.id() == record.id())
                .findFirst()
                .orElseThrow();
        return new Moved(line, text(key));
    }

    /** Oldest first. */
    public List<TransitionLine> history(Symbol symbol) {
        return desk.history(symbol).stream().map(TransitionLine::of).toList();
    }

    /**
     * A refusal for the state of a text, with that state: somebody whose answer was lost sees whether it had happened.
     */
    public DomainException withState(DomainException refusal, VersionKey key) {
        return with(refusal, "state", () -> state(key));
    }

    /** The same for several texts of a report. */
    public DomainException withStates(DomainException refusal, List<VersionKey> keys) {
        return with(refusal, "states", () -> keys.stream().map(this::state).toList());
    }

    private static DomainException with(DomainException refusal, String name, Supplier<Object> state) {
        if (refusal.kind() != DomainException.Kind.CONFLICT) {
            return refusal;
        }
        Map<String, Object> data = new LinkedHashMap<>(refusal.data());
        data.put(name, state.get());
        return new DomainException(refusal.kind(), refusal.code(), data);
    }

    private Map<String, Object> state(VersionKey key) {
        DeskText text = text(key);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("language", text.language());
        state.put("stage", text.stage());
        state.put("standing", text.standing());
        state.put("textVersion", text.textVersion());
        Person holder = text.holder();
        if (holder != null) {
            state.put("holder", holder.email());
        }
        List<TransitionLine> done = history(key.symbol()).stream()
                .filter(line -> line.language().equals(text.language()))
                .toList();
        if (!done.isEmpty()) {
            TransitionLine last = done.get(done.size() - 1);
            state.put(
                    "last",
                    Map.of(
                            "action",
                            last.action(),
                            "actor",
                            last.actor().email(),
                            "at",
                            last.at().toString()));
        }
        return state;
    }

    private DeskText text(LanguageVersion version) {
        return DeskText.of(version, door.offered(version.key()));
    }
}
