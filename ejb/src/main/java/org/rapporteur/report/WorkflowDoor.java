package org.rapporteur.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.FactSource.Count;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Facts;
import org.rapporteur.workflow.Guard;
import org.rapporteur.workflow.Point;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;
import org.rapporteur.workflow.Transition;
import org.rapporteur.workflow.Who;
import org.rapporteur.workflow.Workflow;

/**
 * The one door for every change of stage. Under the manuscript's lock it checks the base version, the right and the
 * guards, calls the entity's verb, appends the transition record and tells what happened with {@link TransitionMade};
 * all of it, with what the observers add, in one transaction.
 */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class WorkflowDoor {

    @Inject
    private Reports reports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<FactSource> sources;

    @Inject
    private Event<TransitionMade> transitions;

    @Inject
    private Event<RevisionMade> revisions;

    @Inject
    private Event<ReportTakenOver> takeovers;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Opens a translation.
     *
     * @throws DomainException {@code report.unknown}, {@code report.language-exists}, {@code workflow.not-yours} or
     *     {@code workflow.guard.original-submitted}
     */
    public TransitionRecord open(Symbol symbol, Language language) {
        Report report = reports.get(symbol);
        // A new revision of the source waits, so that it finds the translation's alignments.
        reports.lock(report.original().key());
        boolean submitted = report.original().manuscript().submitter().isPresent();
        return open(report, language, submitted);
    }

    /**
     * Opens the original of a report that was just created.
     *
     * @throws DomainException {@code report.language-exists} or {@code workflow.not-yours}
     */
    public TransitionRecord openOriginal(Report report) {
        return open(report, report.originalLanguage(), true);
    }

    private TransitionRecord open(Report report, Language language, boolean originalSubmitted) {
        Account actor = currentUser.account();
        Transition row = Workflow.find(Action.OPEN, Set.of(Standing.UNOPENED), Optional.empty());
        Facts facts = new Facts(
                false,
                false,
                false,
                originalSubmitted,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                true);
        boolean original = language.equals(report.originalLanguage());
        List<Guard> overridden = Workflow.judge(row, actor, language, original, facts, false);
        LanguageVersion version = report.openVersion(language, actor, clock.instant());
        reports.keep(version);
        return record(version, row, actor, overridden, Move.of(version.key(), Action.OPEN, 0));
    }

    /**
     * Takes over the texts of a report that was just created: published elsewhere before, they are approved and public
     * here at once. Asks the database nothing, since an archive has many.
     *
     * @param texts the original among them; of different languages
     * @throws DomainException {@code workflow.not-yours}, or the first guard that fails
     */
    public void takeOver(Report report, List<TakenText> texts) {
        Account actor = currentUser.account();
        Instant now = clock.instant();
        Transition row = Workflow.find(Action.TAKE_OVER, Set.of(Standing.UNOPENED), Optional.empty());
        List<ReportTakenOver.Text> taken = new ArrayList<>();
        for (TakenText text : texts) {
            boolean original = text.language().equals(report.originalLanguage());
            Workflow.judge(row, actor, text.language(), original, facts(report, text), false);
            LanguageVersion version = report.openVersion(text.language(), actor, now);
            Revision revision = version.manuscript().takeOver(text.content(), text.body(), actor, now);
            version.stand(Standing.PUBLISHED);
            reports.keep(version);
            reports.keep(revision);
            Move move = Move.of(version.key(), Action.TAKE_OVER, 0).at(text.publishedAt());
            taken.add(new ReportTakenOver.Text(record(version, row, actor, List.of(), move), revision, text));
        }
        takeovers.fire(new ReportTakenOver(report, taken));
    }

    private static Facts facts(Report report, TakenText text) {
        return new Facts(
                !text.content().title().isEmpty(),
                report.event().startsOn().isPresent(),
                !text.body().document().isEmpty(),
                true,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                true);
    }

    /**
     * Does what is asked, or refuses and changes nothing.
     *
     * @throws DomainException {@code report.unknown}, {@code report.no-language}, {@code edit.conflict},
     *     {@code workflow.impossible}, or what {@link Workflow#judge} tells
     */
    public TransitionRecord perform(Move move) {
        LanguageVersion version = reports.lock(move.version());
        Manuscript manuscript = version.manuscript();
        Account actor = currentUser.account();
        if (move.basedOn() != manuscript.textVersion()) {
            throw DomainException.conflict(
                    "edit.conflict", "based-on", move.basedOn(), "current", manuscript.textVersion());
        }
        Transition row = Workflow.find(move.action(), points(version), move.to());
        Optional<Account> assignee = move.assignee().map(this::accountOf);
        List<Guard> overridden = Workflow.judge(
                row,
                actor,
                version.language(),
                version.original(),
                facts(version, actor, move, row, assignee),
                move.override());
        revise(version, row.action() == Action.SUBMIT && move.editorial());
        apply(version, row, actor, assignee, move);
        releaseFromStrangers(version);
        return record(version, row, actor, overridden, move);
    }

    /** What the current person could do with the version now, guards aside; for showing the right buttons. */
    public Set<Action> offered(VersionKey key) {
        LanguageVersion version = reports.get(key);
        Account actor = currentUser.account();
        Set<Action> offered = EnumSet.noneOf(Action.class);
        for (Transition row : Workflow.from(points(version))) {
            boolean his = row.who().includes(actor, version.language(), version.original());
            if (his && worthOffering(row, version, actor)) {
                offered.add(row.action());
            }
        }
        return offered;
    }

    /** Who could be made the holder of the version at its stage, by name. */
    public List<Account> candidates(VersionKey key) {
        LanguageVersion version = reports.get(key);
        return entities.createQuery("select a from Account a where a.closed = false order by a.name", Account.class)
                .getResultStream()
                .filter(stagePool(version).of(version.language(), version.original()))
                .toList();
    }

    private static Who stagePool(LanguageVersion version) {
        return version.manuscript().stage() == Stage.REVIEW ? Who.REVIEWER : Who.WRITER;
    }

    private static boolean worthOffering(Transition row, LanguageVersion version, Account actor) {
        Manuscript manuscript = version.manuscript();
        boolean held = manuscript.holder().isPresent();
        boolean heldByActor = manuscript.holder().filter(actor::equals).isPresent();
        boolean unpublished = manuscript.approvedRevision() > manuscript.publishedRevision();
        return (!row.guards().contains(Guard.UNHELD) || !held)
                && (!row.guards().contains(Guard.HOLDER) || heldByActor)
                && (!row.guards().contains(Guard.UNPUBLISHED_TEXT) || unpublished)
                && (!row.guards().contains(Guard.SETTLED) || manuscript.stage() == Stage.APPROVED && !unpublished)
                && (!row.guards().contains(Guard.NOT_WITHDRAWN) || version.standing() != Standing.WITHDRAWN);
    }

    /** A published text that is being corrected stands still towards the public until its next edition is approved. */
    private static Set<Point> points(LanguageVersion version) {
        return Set.of(version.manuscript().stage(), version.standing());
    }

    private Facts facts(LanguageVersion version, Account actor, Move move, Transition row, Optional<Account> assignee) {
        Manuscript manuscript = version.manuscript();
        return new Facts(
                !manuscript.title().isBlank(),
                version.report().event().startsOn().isPresent(),
                !manuscript.document().isEmpty(),
                true,
                count(Count.OPEN_BLOCKS, version),
                count(Count.STALE_BLOCKS, version),
                count(Count.FAILED_CHECKS, version),
                count(Count.BLOCKING_COMMENTS, version),
                manuscript.holder().isPresent(),
                manuscript.holder().filter(actor::equals).isPresent(),
                row.guards().contains(Guard.FOUR_EYES) && wroteSinceApproval(manuscript, actor),
                !move.reason().isEmpty(),
                manuscript.approvedRevision() > manuscript.publishedRevision(),
                manuscript.stage() == Stage.APPROVED && manuscript.approvedRevision() == manuscript.publishedRevision(),
                version.standing() == Standing.WITHDRAWN,
                assignee.map(person -> stagePool(version).includes(person, version.language(), version.original()))
                        .orElse(true),
                move.at().map(at -> at.isAfter(clock.instant())).orElse(true));
    }

    private int count(Count what, LanguageVersion version) {
        return sources.stream().mapToInt(source -> source.count(what, version)).sum();
    }

    private boolean wroteSinceApproval(Manuscript manuscript, Account actor) {
        boolean unrevised = manuscript.unrevised() && manuscript.writer().equals(actor);
        return unrevised
                || entities.createQuery(
                                        "select count(r) from Revision r where r.manuscript = :manuscript"
                                                + " and r.author = :actor and r.number > :approved",
                                        Long.class)
                                .setParameter("manuscript", manuscript)
                                .setParameter("actor", actor)
                                .setParameter("approved", manuscript.approvedRevision())
                                .getSingleResult()
                        > 0;
    }

    private Account accountOf(String email) {
        return entities.createQuery(
                        "select a from Account a where a.email = :email and a.closed = false", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("account.unknown", "email", email));
    }

    private void revise(LanguageVersion version, boolean editorial) {
        Instant now = clock.instant();
        version.manuscript().revise(editorial, now).ifPresent(revision -> {
            reports.keep(revision);
            revisions.fire(new RevisionMade(version, revision));
        });
    }

    private static void apply(
            LanguageVersion version, Transition row, Account actor, Optional<Account> assignee, Move move) {
        Manuscript manuscript = version.manuscript();
        switch (row.action()) {
            case CLAIM -> manuscript.claim(actor, move.dueOn().orElse(null));
            case RELEASE -> manuscript.release();
            case ASSIGN -> manuscript.assign(assignee.orElse(null), move.dueOn().orElse(null));
            case SUBMIT -> manuscript.submit(actor);
            case APPROVE -> manuscript.approve();
            case REQUEST_CHANGES -> manuscript.sendBack((Stage) row.to());
            case PUBLISH -> {
                manuscript.publish();
                version.stand(Standing.PUBLISHED);
            }
            case CORRECT -> manuscript.reopen(move.correction().orElse(Correction.CORRECTION), move.reason());
            case WITHDRAW -> version.stand(Standing.WITHDRAWN);
            case RESTORE -> version.stand(Standing.PUBLISHED);
            case SCHEDULE, OPEN, TAKE_OVER -> {
                // the observers of the transition do all there is to do
            }
        }
    }

    /** A text comes back to whoever submitted it, but only while they may still work on it. */
    private static void releaseFromStrangers(LanguageVersion version) {
        Who pool = stagePool(version);
        version.manuscript()
                .holder()
                .filter(holder -> holder.closed() || !pool.includes(holder, version.language(), version.original()))
                .ifPresent(stranger -> version.manuscript().release());
    }

    private TransitionRecord record(
            LanguageVersion version, Transition row, Account actor, List<Guard> overridden, Move move) {
        TransitionRecord record =
                new TransitionRecord(version, row, actor, move.reason(), new ArrayList<>(overridden), clock.instant());
        reports.keep(record);
        transitions.fire(new TransitionMade(record, move));
        return record;
    }
}
