package org.rapporteur.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.FactSource;
import org.rapporteur.report.LanguageVersion;

/** Finds and keeps alignments, and tells the workflow how many of them are open or stale. */
@ApplicationScoped
public class Alignments implements FactSource {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** In the order of the source. */
    public List<Alignment> of(LanguageVersion translation) {
        return entities.createQuery(
                        "select a from Alignment a where a.translation = :translation order by a.position, a.id",
                        Alignment.class)
                .setParameter("translation", translation)
                .getResultList();
    }

    /** @throws DomainException {@code translation.no-block} */
    public Alignment of(LanguageVersion translation, String sourceBlock) {
        return of(translation).stream()
                .filter(alignment -> alignment.sourceBlocks().contains(sourceBlock))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("translation.no-block", "block", sourceBlock));
    }

    void keep(Alignment alignment) {
        entities.persist(alignment);
    }

    void drop(Alignment alignment) {
        entities.remove(alignment);
    }

    @Override
    public int count(Count what, LanguageVersion version) {
        if (version.original()) {
            return 0;
        }
        return switch (what) {
            case OPEN_BLOCKS ->
                (int) of(version).stream()
                        .filter(alignment -> !alignment.state().settled())
                        .count();
            case STALE_BLOCKS ->
                (int) of(version).stream().filter(Alignment::stale).count();
            case FAILED_CHECKS, BLOCKING_COMMENTS -> 0;
        };
    }
}
