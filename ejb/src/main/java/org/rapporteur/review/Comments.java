package org.rapporteur.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.FactSource;
import org.rapporteur.report.LanguageVersion;

/** Finds and keeps comments, and tells the workflow how many stand in the way. */
@ApplicationScoped
public class Comments implements FactSource {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** Oldest first, resolved ones too. */
    public List<Comment> of(LanguageVersion version) {
        return entities.createQuery(
                        "select c from Comment c join fetch c.author left join fetch c.resolver"
                                + " where c.languageVersion = :version order by c.madeAt, c.id",
                        Comment.class)
                .setParameter("version", version)
                .getResultList();
    }

    Optional<Comment> find(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    void keep(Comment comment) {
        entities.persist(comment);
    }

    @Override
    public int count(Count what, LanguageVersion version) {
        if (what != Count.BLOCKING_COMMENTS) {
            return 0;
        }
        return entities.createQuery(
                        "select count(c) from Comment c where c.languageVersion = :version and c.blocking = true"
                                + " and c.resolvedAt is null",
                        Long.class)
                .setParameter("version", version)
                .getSingleResult()
                .intValue();
    }
}
