package org.rapporteur.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Move;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Revision;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.desk.DeskAddress;
import org.rapporteur.web.desk.Draft;
import org.rapporteur.web.desk.Sheet;
import org.rapporteur.web.desk.StageMark;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;

/**
 * The page where a text is read and judged: as its readers will see it, against what was approved last, or beside its
 * source. Says before the click who may not approve, and why.
 */
@Named
@RequestScoped
public class Review {

    @Inject
    private ReportDesk reports;

    @Inject
    private WorkflowDoor door;

    @Inject
    private TranslationDesk translations;

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
    @ManagedProperty("#{param.show}")
    private @Nullable String show;

    @Inject
    @ManagedProperty("#{param.version}")
    private @Nullable String seen;

    @Inject
    @ManagedProperty("#{param.reason}")
    private @Nullable String reason;

    @Inject
    @ManagedProperty("#{param.to}")
    private @Nullable String to;

    private @Nullable LanguageVersion version;
    private @Nullable List<Revision> revisions;
    private @Nullable Set<Action> offered;

    /** For the page's beginning: answers with an error page where there is no such text. */
    public void load() {
        Attempt.load(this::getVersion);
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

    public String getSymbol() {
        return getVersion().report().symbol().value();
    }

    public String getTag() {
        return getVersion().language().tag();
    }

    public String getReportAddress() {
        return DeskAddress.report(getVersion().report().symbol());
    }

    public StageMark getMark() {
        return StageMark.of(getVersion());
    }

    public String getHolder() {
        return manuscript().holder().map(Account::name).orElse("");
    }

    /** {@code text}, {@code changes} or {@code source}; a wish that cannot be met shows the text. */
    public String getShow() {
        boolean source = "source".equals(show) && isTranslation();
        return source ? "source" : "changes".equals(show) && isComparable() ? "changes" : "text";
    }

    public boolean isTranslation() {
        return !getVersion().original();
    }

    /** Whether there is an approved or published text to compare with. */
    public boolean isComparable() {
        return base().isPresent();
    }

    public Sheet getSheet() {
        return Sheet.withBlocks(
                Draft.of(manuscript().content()),
                manuscript().document(),
                getVersion().language());
    }

    public List<ChangedBlock> getChanges() {
        return base().map(revision -> ChangedBlock.between(
                        revision, manuscript().content(), manuscript().document()))
                .orElse(List.of());
    }

    /** What the difference is taken to: the text approved before this one. */
    private Optional<Revision> base() {
        int approved = manuscript().approvedRevision();
        boolean current =
                approved == manuscript().lastRevision() && !manuscript().unrevised();
        int number = current ? manuscript().publishedRevision() : approved;
        boolean other = number > 0
                && (number < manuscript().lastRevision() || manuscript().unrevised());
        return other ? reports.revision(key(), number) : Optional.empty();
    }

    /** Blocks beside their source; for translations only. */
    public List<FacingBlock> getFacing() {
        return translations.view(key()).units().stream()
                .map(unit -> FacingBlock.of(
                        unit,
                        getVersion().report().originalLanguage(),
                        getVersion().language()))
                .toList();
    }

    /** Newest first. */
    public List<RevisionLine> getRevisions() {
        return revisions().stream()
                .map(revision -> new RevisionLine(
                        revision.number(),
                        revision.author().name(),
                        say.moment(revision.madeAt()),
                        revision.editorial()))
                .toList();
    }

    /** A revision, for the list of who wrote what. */
    public record RevisionLine(int number, String author, String when, boolean editorial) {}

    private List<Revision> revisions() {
        if (revisions == null) {
            revisions = reports.revisions(key());
        }
        return revisions;
    }

    /** Whether the reader wrote a part of what is to be approved: four eyes. */
    public boolean isOwnWork() {
        long reader = currentUser.account().id();
        return manuscript().stage() == Stage.REVIEW
                && revisions().stream()
                        .anyMatch(revision -> revision.number() > manuscript().approvedRevision()
                                && revision.author().id() == reader);
    }

    /** @param action its name in addresses and message keys */
    public boolean offers(String action) {
        if (offered == null) {
            offered = door.offered(key());
        }
        return offered.stream().anyMatch(each -> each.key().equals(action));
    }

    /** Whether the button for approving is there. */
    public boolean isApprovable() {
        return offers(Action.APPROVE.key()) && !isOwnWork();
    }

    /** Whether the reader may set rules aside. */
    public boolean isChief() {
        return manuscript().stage() == Stage.REVIEW && currentUser.account().has(Role.CHIEF_EDITOR);
    }

    /** Whether changes can be asked for back to the writer or back to review. */
    public boolean isTwoWays() {
        return manuscript().stage() == Stage.APPROVED;
    }

    /** What a refused form brought stays in it. */
    public String getReason() {
        return reason == null ? "" : reason;
    }

    public @Nullable String approve() {
        return perform(Action.APPROVE, move -> move, "review.approved");
    }

    public @Nullable String override() {
        return perform(Action.APPROVE, move -> move.because(getReason()).overriding(), "review.approved");
    }

    public @Nullable String requestChanges() {
        Stage end = "REVIEW".equals(to) ? Stage.REVIEW : Stage.DRAFT;
        return perform(Action.REQUEST_CHANGES, move -> move.because(getReason()).to(end), "review.requested");
    }

    private @Nullable String perform(Action action, UnaryOperator<Move> with, String done) {
        return Attempt.at(() -> {
            if (seen == null || !seen.matches("\\d{1,18}")) {
                throw DomainException.conflict("edit.conflict");
            }
            door.perform(with.apply(Move.of(key(), action, Long.parseLong(seen))));
            notices.add(say.text(done, "language", getVersion().language()));
            Redirect.to(getReportAddress());
            return null;
        });
    }
}
