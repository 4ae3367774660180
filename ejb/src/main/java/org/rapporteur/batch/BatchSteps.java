package org.rapporteur.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** The transactions of a batch that runs: each method is one. For the runner alone. */
@Stateless
@PermitAll
@RunAs(Role.STAFF_GROUP)
@ActivateRequestContext
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchSteps {

    @Inject
    private Works works;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** The batches that this server could take now, the oldest first. */
    public List<Long> free(ServerLife server) {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select b from Batch b where b.activeKind is not null order by b.startedAt", Batch.class)
                .getResultStream()
                .filter(batch -> batch.free(server, now))
                .map(Batch::id)
                .toList();
    }

    /** @return whether this server has it now and nobody else */
    public boolean take(long id, ServerLife server) {
        Batch batch = locked(id);
        Instant now = clock.instant();
        if (!batch.free(server, now) || !batch.take(server, now)) {
            return false;
        }
        if (batch.total().isEmpty()) {
            batch.measure(works.of(batch.kind()).size(batch.parameters()));
        }
        return true;
    }

    /**
     * Does the next step.
     *
     * @return whether there is another one for this server
     * @throws DomainException {@code batch.lost} when another server took the batch meanwhile, which undoes the step; what
     *     the work itself gives up with
     */
    public boolean step(long id, ServerLife server) {
        Batch seen = Objects.requireNonNull(entities.find(Batch.class, id));
        if (!seen.heldBy(server)) {
            return false;
        }
        LongWork work = works.of(seen.kind());
        Map<String, String> parameters = seen.parameters();
        String position = seen.position();
        currentUser.become(seen.startedBy());
        // Read again under the lock when the work is done: whoever asks it to stop need not wait for the whole step.
        entities.detach(seen);
        Progress progress = work.step(parameters, position);
        Batch batch = locked(id);
        if (!batch.heldBy(server)) {
            throw DomainException.conflict("batch.lost", "batch", id);
        }
        progress.refused().forEach(refused -> entities.persist(new BatchRefusal(batch, refused)));
        batch.advance(progress, server, clock.instant());
        return batch.heldBy(server);
    }

    /** What the next step needs does not answer: it is tried again later. */
    public void waiting(long id, ServerLife server) {
        Batch batch = locked(id);
        if (batch.heldBy(server)) {
            batch.pause(clock.instant());
        }
    }

    /** @param lasting whether trying again would not help */
    public void failed(long id, ServerLife server, DomainException cause, boolean lasting) {
        Batch batch = locked(id);
        if (!batch.heldBy(server) && !batch.free(server, clock.instant())) {
            return;
        }
        if (lasting) {
            batch.fail(cause, clock.instant());
        } else {
            batch.stumble(cause, clock.instant());
        }
    }

    private Batch locked(long id) {
        return Objects.requireNonNull(entities.find(Batch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
