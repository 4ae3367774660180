package org.rapporteur.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Reports;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Where staff comment on a text. Everybody on the desk may comment; only some may let a comment block. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class ReviewDesk {

    @Inject
    private Reports reports;

    @Inject
    private Comments comments;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /**
     * @param block the block it is about; empty for the whole text
     * @param blocking whether the text must not be approved before it is resolved: reviewers of the language and
     *     editors may ask that
     * @throws DomainException {@code review.comment-length}, {@code review.blocking-right}, {@code review.no-block}
     */
    public Comment comment(VersionKey key, Optional<String> block, String words, boolean blocking) {
        LanguageVersion version = reports.get(key);
        Account author = currentUser.account();
        if (blocking && !decides(author, version)) {
            throw DomainException.forbidden("review.blocking-right");
        }
        block.filter(id -> version.manuscript().document().block(id).isEmpty()).ifPresent(id -> {
            throw DomainException.notFound("review.no-block", "block", id);
        });
        Comment comment = new Comment(version, block.orElse(null), words, blocking, author, clock.instant());
        comments.keep(comment);
        return comment;
    }

    /**
     * A blocking comment is resolved by who made it, a reviewer of the language or an editor; another by anybody.
     *
     * @throws DomainException {@code review.no-comment} or {@code review.resolve-right}
     */
    public Comment resolve(long id) {
        Comment comment =
                comments.find(id).orElseThrow(() -> DomainException.notFound("review.no-comment", "comment", id));
        Account actor = currentUser.account();
        if (comment.blocking() && !comment.author().equals(actor) && !decides(actor, comment.languageVersion())) {
            throw DomainException.forbidden("review.resolve-right");
        }
        comment.resolve(actor, clock.instant());
        return comment;
    }

    /** Oldest first, resolved ones too. */
    public List<Comment> comments(VersionKey key) {
        return comments.of(reports.get(key));
    }

    private static boolean decides(Account account, LanguageVersion version) {
        return account.has(Role.REVIEWER, version.language())
                || account.has(Role.EDITOR)
                || account.has(Role.CHIEF_EDITOR);
    }
}
