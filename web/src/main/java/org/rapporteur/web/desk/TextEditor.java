package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.ManuscriptDesk;
import org.rapporteur.report.Move;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;

/**
 * The page where a text is written. What a form brought stays in it whatever is refused; a text that somebody else has
 * changed meanwhile is shown beside it.
 */
@Named("editor")
@RequestScoped
public class TextEditor {

    @Inject
    private ReportDesk reports;

    @Inject
    private ManuscriptDesk manuscripts;

    @Inject
    private WorkflowDoor door;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    @Inject
    @ManagedProperty("#{param.language}")
    private @Nullable String language;

    private @Nullable LanguageVersion version;
    private @Nullable Draft given;
    private long seen = -1;
    private @Nullable TextConflict conflict;
    private @Nullable Draft setAside;

    /** For the page's beginning: answers with an error page where there is no such text. */
    public void load() {
        Attempt.load(this::getVersion);
        if (request.getParameter("body") != null) {
            take();
        }
    }

    public LanguageVersion getVersion() {
        if (version == null) {
            version = reports.view(key());
        }
        return version;
    }

    private VersionKey key() {
        return new VersionKey(Symbol.of(String.valueOf(slug)), Language.of(String.valueOf(language)));
    }

    private Manuscript manuscript() {
        return getVersion().manuscript();
    }

    /** Whether the reader may write now. */
    public boolean isWritable() {
        return manuscript().stage() == Stage.DRAFT && isMine();
    }

    public boolean isMine() {
        long reader = currentUser.account().id();
        return manuscript().holder().filter(holder -> holder.id() == reader).isPresent();
    }

    /** Whether the form is shown: also for what was brought and can no longer be saved. */
    public boolean isFormShown() {
        return isWritable() || given != null;
    }

    public boolean offers(String action) {
        return door.offered(key()).stream().anyMatch(each -> each.key().equals(action));
    }

    public Draft getContent() {
        return given != null ? given : Draft.of(manuscript().content());
    }

    /** The text version that the next save names. */
    public long getSeen() {
        return given != null ? seen : manuscript().textVersion();
    }

    public String getTag() {
        return getVersion().language().tag();
    }

    public String getReportAddress() {
        return DeskAddress.report(getVersion().report().symbol());
    }

    public String getReading() {
        return DeskAddress.review(getVersion().report().symbol(), getVersion().language());
    }

    public String getSymbol() {
        return getVersion().report().symbol().value();
    }

    public StageMark getMark() {
        return StageMark.of(getVersion());
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

    /** Why it came back, where the last thing that happened is that changes were requested. */
    public String getRequested() {
        List<String> reasons = reports.history(getVersion().report().symbol()).stream()
                .filter(record ->
                        record.languageVersion().language().equals(getVersion().language()))
                .filter(record -> record.action() == Action.REQUEST_CHANGES || record.action() == Action.SUBMIT)
                .map(record -> record.action() == Action.SUBMIT
                        ? ""
                        : say.text(
                                "editor.requested",
                                "who",
                                record.actor().name(),
                                "reason",
                                record.reason().orElse("")))
                .toList();
        return reasons.isEmpty() ? "" : reasons.get(reasons.size() - 1);
    }

    /** What the next edition is to correct; empty for a text that is not being corrected. */
    public String getCorrecting() {
        return manuscript()
                .correctionNote()
                .map(note -> say.text("editor.correcting", "note", note))
                .orElse("");
    }

    public boolean isTranslated() {
        return getVersion().original() && getVersion().report().versions().size() > 1;
    }

    public Sheet getSheet() {
        return Sheet.of(getContent(), getVersion().language(), say.messages());
    }

    /** The text that was saved meanwhile, beside the reader's; null while there is no conflict. */
    public @Nullable TextConflict getConflict() {
        return conflict;
    }

    /** The reader's own text after they took the other one into the editor; null otherwise. */
    public @Nullable Draft getSetAside() {
        return setAside;
    }

    public @Nullable String save() {
        if (store()) {
            notices.add(say.text("editor.saved"));
            Redirect.to(DeskAddress.writing(getVersion()));
        }
        return null;
    }

    /** Saves the reader's text over the other one, which is kept as a revision. */
    public @Nullable String keepMine() {
        return Attempt.at(() -> {
            take();
            manuscripts.revise(key(), false);
            return save();
        });
    }

    /** Puts the other text into the editor and the reader's beside it. */
    public @Nullable String takeTheirs() {
        take();
        setAside = given;
        given = null;
        return null;
    }

    public @Nullable String submit() {
        if (!store()) {
            return null;
        }
        return Attempt.at(() -> {
            Move move = Move.of(key(), Action.SUBMIT, seen);
            boolean editorial = request.getParameter("editorial") != null;
            door.perform(editorial ? move.asEditorial() : move);
            notices.add(say.text("editor.submitted", "language", key().language()));
            Redirect.to(getReportAddress());
            return null;
        });
    }

    /** Whether what the form brought is saved now. */
    private boolean store() {
        try {
            take();
            seen = manuscripts.save(key(), seen, getContent().content());
            return true;
        } catch (DomainException refusal) {
            if (refusal.code().equals("edit.conflict")) {
                version = null;
                conflict = TextConflict.of(getVersion(), getContent());
                seen = manuscript().textVersion();
            }
            Attempt.refuse(refusal);
            return false;
        }
    }

    private void take() {
        if (given == null) {
            seen = number(request.getParameter("version"));
            given = new Draft(part("title"), part("summary"), part("body"));
        }
    }

    private String part(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
