package org.rapporteur.web.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.review.Comment;
import org.rapporteur.web.desk.Person;

/**
 * A remark on a text.
 *
 * @param block the id of the block it is about; left out where it is about the whole text
 * @param blocking whether the text cannot be approved while it is open
 */
public record CommentView(
        long id,
        @Nullable String block,
        String words,
        boolean blocking,
        boolean open,
        Person author,
        Instant madeAt,
        @Nullable Person resolvedBy) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.block().orElse(null),
                comment.words(),
                comment.blocking(),
                comment.open(),
                Person.of(comment.author()),
                comment.madeAt(),
                comment.resolver().map(Person::of).orElse(null));
    }
}
