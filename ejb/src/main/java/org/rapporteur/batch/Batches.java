package org.rapporteur.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Where administrators start, watch, stop and resume long work. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
public class Batches {

    /** The most that a reading gives at once. */
    public static final int MOST = 1_000;

    @Inject
    private Works works;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Starts a batch; a server takes it within seconds.
     *
     * @throws DomainException {@code batch.unknown-kind}; {@code batch.active} while another of the kind is at work; what
     *     the work does not accept
     */
    public Batch start(String kind, Map<String, String> given) {
        Map<String, String> accepted = works.of(kind).accept(given);
        requireNoneActive(kind);
        Batch batch = new Batch(kind, accepted, currentUser.account(), clock.instant());
        entities.persist(batch);
        return batch;
    }

    /** @throws DomainException {@code batch.unknown}, {@code batch.not-active} */
    public Batch stop(long id) {
        Batch batch = locked(id);
        batch.stop(clock.instant());
        return batch;
    }

    /** @throws DomainException {@code batch.unknown}, {@code batch.not-resumable}, {@code batch.active} */
    public Batch resume(long id) {
        Batch batch = locked(id);
        requireNoneActive(batch.kind(), id);
        batch.resume(clock.instant());
        return batch;
    }

    /** @throws DomainException {@code batch.unknown} */
    public Batch get(long id) {
        return entities.createQuery(
                        "select distinct b from Batch b join fetch b.startedBy left join fetch b.parameters"
                                + " where b.id = :id",
                        Batch.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Newest first. */
    public List<Batch> newest(int limit) {
        return entities.createQuery(
                        "select b from Batch b join fetch b.startedBy order by b.startedAt desc, b.id desc",
                        Batch.class)
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
    }

    /** The one of the kind that is at work, if one is. */
    public Optional<Batch> active(String kind) {
        return entities.createQuery("select b from Batch b where b.activeKind = :kind", Batch.class)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** Those of the kind that are at work or could be resumed, with their parameters, newest first. */
    public List<Batch> unfinished(String kind, int limit) {
        return entities.createQuery(
                        "select distinct b from Batch b left join fetch b.parameters where b.kind = :kind"
                                + " and b.state <> :done order by b.id desc",
                        Batch.class)
                .setParameter("kind", kind)
                .setParameter("done", BatchState.DONE)
                .getResultStream()
                .limit(limit)
                .toList();
    }

    /** The kinds that can be started without giving anything. */
    public List<String> offered() {
        return works.offered();
    }

    /**
     * What a batch could not take, in the order of the items.
     *
     * @param offset how many to pass over
     * @param limit at most {@value #MOST}
     * @throws DomainException {@code batch.unknown}
     */
    public List<BatchRefusal> refusals(long id, int offset, int limit) {
        if (entities.find(Batch.class, id) == null) {
            throw unknown(id);
        }
        return entities.createQuery(
                        "select r from BatchRefusal r where r.batch.id = :id order by r.item, r.id", BatchRefusal.class)
                .setParameter("id", id)
                .setFirstResult(offset)
                .setMaxResults(Math.min(limit, MOST))
                .getResultList();
    }

    private Batch locked(long id) {
        Batch batch = entities.find(Batch.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null) {
            throw unknown(id);
        }
        return get(id);
    }

    private void requireNoneActive(String kind, Long... but) {
        active(kind).filter(other -> !List.of(but).contains(other.id())).ifPresent(other -> {
            throw DomainException.conflict("batch.active", "kind", kind, "batch", other.id());
        });
    }

    private static DomainException unknown(long id) {
        return DomainException.notFound("batch.unknown", "batch", id);
    }
}
