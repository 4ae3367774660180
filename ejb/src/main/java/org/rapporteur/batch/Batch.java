package org.rapporteur.batch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;

/**
 * A long piece of work cut into steps: waits, runs, and ends done, stopped or failed; from the last two it can be resumed
 * where it was. While it runs a lease in the row says which server has it. Every step renews the lease in the transaction
 * of its work; a server that was killed loses it by its running out, or at once to its own next life.
 */
@Entity
public class Batch extends StoredEntity {

    /** How long a server that says nothing keeps a batch. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long a step that stumbled, or what it needs is away, waits for its next try. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** After so many stumbles in a row the batch has failed. */
    static final int TRIES = 3;

    @Column(nullable = false, updatable = false, length = 40)
    private String kind;

    @Column(name = "active_kind", length = 40)
    private @Nullable String activeKind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private BatchState state = BatchState.WAITING;

    @ElementCollection
    @CollectionTable(name = "batch_parameter", joinColumns = @JoinColumn(name = "batch_id"))
    @MapKeyColumn(name = "name", length = 40)
    @Column(name = "given", nullable = false, length = 400)
    @BatchSize(size = 50)
    private Map<String, String> parameters = new LinkedHashMap<>();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "started_by", updatable = false)
    private Account startedBy;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "moved_at", nullable = false)
    private Instant movedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable Long total;

    @Column(nullable = false)
    private long done;

    @Column(nullable = false)
    private long refused;

    @Column(name = "cursor_at", nullable = false, length = 200)
    private String position = "";

    @Column(name = "stop_asked", nullable = false)
    private boolean stopAsked;

    @Column(nullable = false)
    private int stumbles;

    @Column(length = 100)
    private @Nullable String failure;

    @Column(name = "failure_data", length = RefusalData.ROOM)
    private @Nullable String failureData;

    @Column(name = "leased_by", length = 100)
    private @Nullable String leasedBy;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    Batch(String kind, Map<String, String> parameters, Account startedBy, Instant at) {
        this.kind = kind;
        this.activeKind = kind;
        this.parameters.putAll(parameters);
        this.startedBy = startedBy;
        this.startedAt = at;
        this.movedAt = at;
    }

    /** Whether a server could take it now: nobody has it, or who had it is gone. */
    boolean free(ServerLife server, Instant now) {
        return state.active()
                && (leasedUntil == null || !leasedUntil.isAfter(now) || leasedBy != null && server.followsOn(leasedBy));
    }

    /**
     * A server takes it, unless it was asked to stop meanwhile.
     *
     * @return whether it runs now
     */
    boolean take(ServerLife server, Instant now) {
        if (stopAsked) {
            end(BatchState.STOPPED, now);
            return false;
        }
        state = BatchState.RUNNING;
        lease(server, now);
        return true;
    }

    /** How many items there are to deal with, as far as the work knows. */
    void measure(OptionalLong size) {
        total = size.isPresent() ? size.getAsLong() : null;
    }

    boolean heldBy(ServerLife server) {
        return state == BatchState.RUNNING && server.name().equals(leasedBy);
    }

    /** A step was done. Ends the batch where that was the last one or it is to stop; else the server keeps it. */
    void advance(Progress step, ServerLife server, Instant now) {
        position = step.position();
        done += step.done();
        refused += step.refused().size();
        stumbles = 0;
        movedAt = now;
        if (step.ended()) {
            total = done;
            end(BatchState.DONE, now);
        } else if (stopAsked) {
            end(BatchState.STOPPED, now);
        } else {
            lease(server, now);
        }
    }

    /** A step failed for a reason that may go away: it is tried again after a pause, three times in all. */
    void stumble(DomainException cause, Instant now) {
        stumbles++;
        if (stumbles >= TRIES) {
            fail(cause, now);
        } else {
            pause(now);
        }
    }

    /** Something that a step needs is away: the step is tried again after a pause, as often as it takes. */
    void pause(Instant now) {
        if (stopAsked) {
            end(BatchState.STOPPED, now);
        } else {
            leasedBy = null;
            leasedUntil = now.plus(PAUSE);
        }
    }

    /** It cannot go on. */
    void fail(DomainException cause, Instant now) {
        failure = cause.code();
        failureData = RefusalData.write(cause.data());
        end(BatchState.FAILED, now);
    }

    /**
     * Stops it: at once where no step is under way, else at the end of that step.
     *
     * @throws DomainException {@code batch.not-active} when it is not at work
     */
    void stop(Instant now) {
        if (!state.active()) {
            throw DomainException.conflict("batch.not-active", "state", state.key());
        }
        boolean underWay = leasedBy != null && leasedUntil != null && leasedUntil.isAfter(now);
        if (underWay) {
            stopAsked = true;
        } else {
            end(BatchState.STOPPED, now);
        }
    }

    /**
     * Lets it go on where it was.
     *
     * @throws DomainException {@code batch.not-resumable} when it has neither stopped nor failed
     */
    void resume(Instant now) {
        if (!state.resumable()) {
            throw DomainException.conflict("batch.not-resumable", "state", state.key());
        }
        state = BatchState.WAITING;
        activeKind = kind;
        movedAt = now;
        endedAt = null;
        failure = null;
        failureData = null;
        stumbles = 0;
    }

    private void lease(ServerLife server, Instant now) {
        leasedBy = server.name();
        leasedUntil = now.plus(LEASE);
    }

    private void end(BatchState how, Instant now) {
        state = how;
        activeKind = null;
        stopAsked = false;
        endedAt = now;
        leasedBy = null;
        leasedUntil = null;
    }

    public String kind() {
        return kind;
    }

    public BatchState state() {
        return state;
    }

    /** Whether it will stop at the end of the step that is under way. */
    public boolean stopping() {
        return stopAsked;
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    public Account startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When it last came forward. */
    public Instant movedAt() {
        return movedAt;
    }

    /** Empty while it is active. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How many items there are; empty while that is not known. */
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** How many items were dealt with, the refused ones among them. */
    public long done() {
        return done;
    }

    /** How many items could not be taken. */
    public long refused() {
        return refused;
    }

    String position() {
        return position;
    }

    /** Why it failed. */
    public Optional<DomainException> failure() {
        return failure == null
                ? Optional.empty()
                : Optional.of(new DomainException(
                        DomainException.Kind.CONFLICT,
                        failure,
                        RefusalData.read(failureData == null ? "{}" : failureData)));
    }
}
