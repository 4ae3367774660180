package org.rapporteur.web.translation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Move;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.text.Document;
import org.rapporteur.translation.Bench;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.translation.Unit;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.desk.DeskAddress;
import org.rapporteur.web.desk.StageMark;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;

/** The page where a text is translated: every block of the source beside its translation. */
@Named("bench")
@RequestScoped
public class TranslationBench {

    @Inject
    private TranslationDesk desk;

    @Inject
    private ReportDesk reports;

    @Inject
    private WorkflowDoor door;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    @Inject
    @ManagedProperty("#{param.language}")
    private @Nullable String language;

    @Inject
    @ManagedProperty("#{param.block}")
    private @Nullable String block;

    @Inject
    @ManagedProperty("#{param.markdown}")
    private @Nullable String markdown;

    @Inject
    @ManagedProperty("#{param.version}")
    private @Nullable String seen;

    private @Nullable Bench bench;
    private @Nullable LanguageVersion version;
    private @Nullable List<BenchUnit> units;
    private boolean refused;
    private boolean contested;

    /** For the page's beginning: answers with an error page where there is no such translation. */
    public void load() {
        Attempt.load(this::bench);
    }

    private Bench bench() {
        if (bench == null) {
            bench = desk.view(key());
        }
        return bench;
    }

    public LanguageVersion getVersion() {
        if (version == null) {
            version = reports.view(key());
        }
        return version;
    }

    private Manuscript manuscript() {
        return getVersion().manuscript();
    }

    private VersionKey key() {
        return new VersionKey(Symbol.of(String.valueOf(slug)), Language.of(String.valueOf(language)));
    }

    public List<BenchUnit> getUnits() {
        if (units == null) {
            Document source = new Document(bench().units().stream()
                    .flatMap(unit -> unit.source().stream())
                    .toList());
            Language from = getVersion().report().originalLanguage();
            units = bench().units().stream()
                    .map(unit -> kept(BenchUnit.of(unit, source, from)))
                    .toList();
        }
        return units;
    }

    /** What a refused form brought stays in its row. */
    private BenchUnit kept(BenchUnit unit) {
        boolean brought = refused && unit.id().equals(block) && markdown != null;
        return brought ? unit.refused(String.valueOf(markdown), contested) : unit;
    }

    public long getTextVersion() {
        return bench().textVersion();
    }

    public int getSourceRevision() {
        return bench().sourceRevision();
    }

    public String getTitle() {
        return bench().units().stream()
                .filter(unit -> unit.id().equals("title"))
                .map(Unit::sourceText)
                .findFirst()
                .orElse("");
    }

    public String getSymbol() {
        return key().symbol().value();
    }

    public String getReportAddress() {
        return DeskAddress.report(key().symbol());
    }

    public String getReading() {
        return DeskAddress.review(key().symbol(), key().language());
    }

    public String getFrom() {
        return getVersion().report().originalLanguage().tag();
    }

    public String getFromName() {
        return getVersion().report().originalLanguage().ownName();
    }

    public String getTag() {
        return key().language().tag();
    }

    public String getName() {
        return key().language().ownName();
    }

    public StageMark getMark() {
        return StageMark.of(getVersion());
    }

    public boolean isMine() {
        long reader = currentUser.account().id();
        return manuscript().holder().filter(holder -> holder.id() == reader).isPresent();
    }

    /** Whether the reader may write now. */
    public boolean isWritable() {
        return manuscript().stage() == Stage.DRAFT && isMine();
    }

    public String getHolder() {
        return manuscript().holder().map(holder -> holder.name()).orElse("");
    }

    public String getDue() {
        return manuscript().dueOn().map(say::date).orElse("");
    }

    public boolean isOverdue() {
        return manuscript().dueOn().filter(day -> day.isBefore(LocalDate.now())).isPresent();
    }

    /** @param action its name in addresses */
    public boolean offers(String action) {
        return door.offered(key()).stream().anyMatch(each -> each.key().equals(action));
    }

    public int getWords() {
        return getUnits().stream().mapToInt(BenchUnit::words).sum();
    }

    public int getWordsDone() {
        return getUnits().stream()
                .filter(BenchUnit::settled)
                .mapToInt(BenchUnit::words)
                .sum();
    }

    public long getStale() {
        return bench().stale();
    }

    public @Nullable String save() {
        return write(false);
    }

    public @Nullable String confirm() {
        return write(true);
    }

    private @Nullable String write(boolean confirm) {
        String text = markdown == null ? "" : markdown;
        return change(() -> desk.write(key(), seen(), String.valueOf(block), text, confirm), confirm);
    }

    public @Nullable String noEquivalent() {
        return change(() -> desk.noEquivalent(key(), seen(), String.valueOf(block)), true);
    }

    public @Nullable String stillRight() {
        return change(() -> desk.stillRight(key(), seen(), String.valueOf(block)), true);
    }

    /** @param onward whether the reader goes on to the next row that is not done */
    private @Nullable String change(Runnable change, boolean onward) {
        return Attempt.at(() -> {
            try {
                change.run();
            } catch (DomainException refusal) {
                refused = true;
                contested = refusal.code().equals("edit.conflict");
                bench = null;
                units = null;
                throw refusal;
            }
            bench = null;
            units = null;
            Redirect.to(DeskAddress.writing(key().symbol(), key().language(), false) + "#unit-"
                    + (onward ? next() : block));
            return null;
        });
    }

    /** The first row below the one that was sent that is not done; that row itself where there is none. */
    private String next() {
        boolean below = false;
        for (BenchUnit unit : getUnits()) {
            if (below && !unit.settled()) {
                return unit.id();
            }
            below |= unit.id().equals(block);
        }
        return String.valueOf(block);
    }

    public @Nullable String submit() {
        return Attempt.at(() -> {
            door.perform(Move.of(key(), Action.SUBMIT, seen()));
            notices.add(say.text("editor.submitted", "language", key().language()));
            Redirect.to(DeskAddress.report(key().symbol()));
            return null;
        });
    }

    private long seen() {
        return seen != null && seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }
}
