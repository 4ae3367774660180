package org.rapporteur.web.admin;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.web.shared.Messages;

/**
 * A batch as pages show it, with its words in the reader's language.
 *
 * @param state the key of the state, {@code stopping} for one that ends with the step under way
 * @param total null while nobody knows
 * @param figures what was done of how much, and how much was refused, in words
 * @param failure why it failed; empty otherwise
 */
public record BatchLine(
        long id,
        String kind,
        String name,
        String state,
        boolean active,
        boolean stoppable,
        boolean resumable,
        long done,
        @Nullable Long total,
        long refused,
        String figures,
        String failure,
        String startedBy,
        Instant startedAt,
        Instant movedAt) {

    static BatchLine of(Batch batch, Messages messages) {
        OptionalLong total = batch.total();
        boolean active = batch.state().active();
        return new BatchLine(
                batch.id(),
                batch.kind(),
                messages.say("batch.kind." + batch.kind()),
                batch.stopping() ? "stopping" : batch.state().key(),
                active,
                active && !batch.stopping(),
                batch.state().resumable(),
                batch.done(),
                total.isPresent() ? total.getAsLong() : null,
                batch.refused(),
                messages.say(
                        total.isPresent() ? "batch.done-of" : "batch.done",
                        "done",
                        batch.done(),
                        "total",
                        total.orElse(0),
                        "refused",
                        batch.refused()),
                batch.failure().map(messages::say).orElse(""),
                batch.startedBy().name(),
                batch.startedAt(),
                batch.movedAt());
    }

    /** The most that the progress bar shows; null for a bar that only says that something happens. */
    public @Nullable Long max() {
        return total == null ? null : Long.valueOf(Math.max(total, 1));
    }

    /** Null together with {@link #max()}. */
    public @Nullable Long value() {
        return total == null ? null : Long.valueOf(total == 0 ? 1 : Math.min(done, total));
    }

    /** The shape beside the state's word, as of a text's stage. */
    public String shape() {
        return switch (state) {
            case "done" -> "approved";
            case "running", "stopping" -> "review";
            case "failed" -> "withdrawn";
            default -> "draft";
        };
    }
}
