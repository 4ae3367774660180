package org.rapporteur.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.text.BlockIdentity;
import org.rapporteur.text.Document;
import org.rapporteur.text.Identified;
import org.rapporteur.text.Markdown;
import org.rapporteur.workflow.Who;

/** Where the holder of a manuscript writes. Saving is cheap and frequent: it makes no revision of its own. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class ManuscriptDesk {

    @Inject
    private Reports reports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @Inject
    private Event<RevisionMade> revisions;

    /**
     * Saves an original, whole; the same text again changes nothing. A translation is written block by block, so that
     * what is confirmed stays true.
     *
     * @param basedOn the text version that the writer saw
     * @return the text version now
     * @throws DomainException {@code edit.conflict} with the other text, {@code edit.not-draft},
     *     {@code edit.not-holder}
     */
    public long save(VersionKey key, long basedOn, Content content) {
        LanguageVersion version = reports.lock(key);
        if (!version.original()) {
            throw DomainException.conflict(
                    "edit.translation", "language", key.language().tag());
        }
        Manuscript manuscript = version.manuscript();
        Identified body = BlockIdentity.carryOver(
                manuscript.document(), Markdown.parse(content.text()).document(), manuscript.nextBlock());
        return write(version, basedOn, content, body);
    }

    /**
     * Rewrites the body's blocks under their ids.
     *
     * @param title the new title, or the present one
     * @param summary the new summary, or the present one
     * @param change takes the present body and a source of ids for new blocks, and gives the new body
     * @return the text version now
     * @throws DomainException as {@link #save}
     */
    public long rewrite(
            VersionKey key,
            long basedOn,
            String title,
            String summary,
            BiFunction<Document, Supplier<String>, Document> change) {
        LanguageVersion version = reports.lock(key);
        Manuscript manuscript = version.manuscript();
        AtomicInteger next = new AtomicInteger(manuscript.nextBlock());
        Document body = change.apply(manuscript.document(), () -> "b" + next.getAndIncrement());
        Content content = new Content(title, summary, Markdown.write(body));
        Identified read =
                BlockIdentity.carryOver(body, Markdown.parse(content.text()).document(), next.get());
        return write(version, basedOn, content, read);
    }

    /**
     * Checks that the person could write now, and writes nothing.
     *
     * @return the text version now
     * @throws DomainException as {@link #save}
     */
    public long touch(VersionKey key, long basedOn) {
        LanguageVersion version = reports.lock(key);
        Manuscript manuscript = version.manuscript();
        return write(
                version, basedOn, manuscript.content(), new Identified(manuscript.document(), manuscript.nextBlock()));
    }

    /** Holding a text is not enough for somebody whose role was taken back. */
    private void requireWriter(LanguageVersion version) {
        if (!Who.WRITER.includes(currentUser.account(), version.language(), version.original())) {
            throw DomainException.forbidden(
                    "workflow.not-yours",
                    "action",
                    "write",
                    "language",
                    version.language().tag());
        }
    }

    private long write(LanguageVersion version, long basedOn, Content content, Identified body) {
        Manuscript manuscript = version.manuscript();
        requireWriter(version);
        manuscript
                .write(basedOn, content, body.document(), body.next(), currentUser.account(), clock.instant())
                .ifPresent(revision -> {
                    reports.keep(revision);
                    revisions.fire(new RevisionMade(version, revision));
                });
        return manuscript.textVersion();
    }

    /**
     * Makes a revision of what was written since the last one.
     *
     * @return the number of the newest revision
     * @throws DomainException {@code edit.not-draft} or {@code edit.not-holder}
     */
    public int revise(VersionKey key, boolean editorial) {
        LanguageVersion version = reports.lock(key);
        Manuscript manuscript = version.manuscript();
        manuscript.requireWritable(currentUser.account());
        requireWriter(version);
        manuscript.revise(editorial, clock.instant()).ifPresent(revision -> {
            reports.keep(revision);
            revisions.fire(new RevisionMade(version, revision));
        });
        return manuscript.lastRevision();
    }
}
