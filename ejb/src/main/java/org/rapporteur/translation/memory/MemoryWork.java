package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Reports;

/**
 * Takes into the memory what was published before there was one, and what was taken over from elsewhere: those come by
 * the hundred thousand, and who brings them decides when. A translation that is in the memory is passed over.
 */
@ApplicationScoped
class MemoryWork implements LongWork {

    private static final int STEP = 25;

    private static final String PUBLISHED = " from LanguageVersion v join v.report r join v.manuscript m"
            + " where m.publishedRevision > 0 and v.language <> r.originalLanguage";

    @Inject
    private MemoryFill fill;

    @Inject
    private Units units;

    @Inject
    private Reports reports;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        return OptionalLong.of(
                entities.createQuery("select count(v)" + PUBLISHED, Long.class).getSingleResult());
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        long after = position.isEmpty() ? 0 : Long.parseLong(position);
        List<LanguageVersion> next = entities.createQuery(
                        "select v" + PUBLISHED + " and v.id > :after order by v.id", LanguageVersion.class)
                .setParameter("after", after)
                .setMaxResults(STEP)
                .getResultList();
        long last = after;
        for (LanguageVersion translation : next) {
            int revision = translation.manuscript().publishedRevision();
            if (!units.has(translation, revision)) {
                reports.revision(translation.manuscript(), revision)
                        .ifPresent(frozen -> fill.store(translation, frozen));
            }
            last = translation.id();
        }
        String to = Long.toString(last);
        return next.size() < STEP ? Progress.end(to, next.size(), List.of()) : Progress.to(to, next.size(), List.of());
    }
}
