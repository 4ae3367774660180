package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Move;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.access.Shell;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;

/** Who has a text: opening, claiming, releasing, assigning. Every form names the text version that its reader saw. */
@Named
@RequestScoped
public class Holding {

    @Inject
    private WorkflowDoor door;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private Shell shell;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    @Inject
    @ManagedProperty("#{param.text}")
    private @Nullable String language;

    @Inject
    @ManagedProperty("#{param.version}")
    private @Nullable String version;

    @Inject
    @ManagedProperty("#{param.due}")
    private @Nullable String due;

    @Inject
    @ManagedProperty("#{param.to}")
    private @Nullable String assignee;

    /**
     * Whether a form is there. While a request is being read all of them are: what can no longer be done is then refused
     * in words and not passed over.
     *
     * @param offered whether it is there on the page
     */
    public boolean may(boolean offered) {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return offered || !PhaseId.RENDER_RESPONSE.equals(phase);
    }

    /** Opens a translation, and goes there. */
    public @Nullable String open() {
        return Attempt.at(() -> {
            LanguageVersion opened = door.open(key().symbol(), key().language()).languageVersion();
            notices.add(say.text("holding.opened", "language", opened.language()));
            Redirect.to(DeskAddress.writing(key().symbol(), key().language(), false));
            return null;
        });
    }

    public @Nullable String claim() {
        return perform(withDue(move(Action.CLAIM)), "holding.claimed");
    }

    public @Nullable String release() {
        return perform(Optional.of(move(Action.RELEASE)), "holding.released");
    }

    public @Nullable String assign() {
        boolean pool = assignee == null || assignee.isBlank();
        Move move = pool ? move(Action.ASSIGN) : move(Action.ASSIGN).assignedTo(String.valueOf(assignee));
        return perform(withDue(move), pool ? "holding.given-back" : "holding.assigned");
    }

    private @Nullable String perform(Optional<Move> move, String done) {
        return move.map(asked -> Attempt.at(() -> {
                    door.perform(asked);
                    notices.add(say.text(done, "language", asked.version().language()));
                    Redirect.to(shell.getLocation());
                    return null;
                }))
                .orElse(null);
    }

    /** Empty after a refusal of the day, which is told. */
    private Optional<Move> withDue(Move move) {
        if (due == null || due.isBlank()) {
            return Optional.of(move);
        }
        try {
            return Optional.of(move.dueOn(LocalDate.parse(due)));
        } catch (DateTimeParseException e) {
            Attempt.refuse(DomainException.invalid("holding.due", "text", due));
            return Optional.empty();
        }
    }

    private Move move(Action action) {
        long seen = version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        return Move.of(key(), action, seen);
    }

    private VersionKey key() {
        return new VersionKey(Symbol.of(String.valueOf(slug)), Language.of(String.valueOf(language)));
    }
}
