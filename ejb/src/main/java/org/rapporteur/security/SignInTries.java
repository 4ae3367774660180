package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * The table of tries. Each call commits on its own, so that a try counts whatever becomes of the request and is seen by
 * those that run at the same time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInTries {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public void add(String subject, Instant now) {
        entities.persist(new SignInTry(subject, now));
    }

    /** When the latest tries happened, newest first. */
    public List<Instant> latest(String subject, Instant since, int atMost) {
        return entities.createQuery(
                        "select t.triedAt from SignInTry t where t.subject = :subject and t.triedAt > :since"
                                + " order by t.triedAt desc",
                        Instant.class)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .setMaxResults(atMost)
                .getResultList();
    }

    public void forget(String subject) {
        entities.createQuery("delete from SignInTry t where t.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    public void forget(String subject, Instant at) {
        entities.createQuery("delete from SignInTry t where t.subject = :subject and t.triedAt = :at")
                .setParameter("subject", subject)
                .setParameter("at", at)
                .executeUpdate();
    }

    public void forgetBefore(Instant time) {
        entities.createQuery("delete from SignInTry t where t.triedAt <= :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
