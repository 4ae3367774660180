package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.translation.memory.TranslationUnit.Origin;

/** Finds and keeps units. For use inside a transaction of an EJB. */
@ApplicationScoped
public class Units {

    private static final String ANY = "*";

    private static final String FILTER = " where (:source = :any or u.sourceCode = :source)"
            + " and (:target = :any or u.targetCode = :target) and u.origin in :origins"
            + " and (lower(u.sourceText) like :words escape '!' or lower(u.targetText) like :words escape '!')";

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** @throws DomainException {@code memory.unknown} */
    TranslationUnit get(long id) {
        TranslationUnit unit = entities.find(TranslationUnit.class, id);
        if (unit == null) {
            throw DomainException.notFound("memory.unknown", "id", id);
        }
        return unit;
    }

    /** Which of these keys are taken. */
    Set<String> known(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        entities.createQuery("select u.key from TranslationUnit u where u.key in :keys", String.class)
                                .setParameter("keys", keys)
                                .getResultList());
    }

    /** Those that count and have one of these source segments. */
    List<TranslationUnit> of(Collection<String> sourceHashes) {
        return sourceHashes.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select u from TranslationUnit u where u.sourceHash in :hashes and u.superseded = false",
                                TranslationUnit.class)
                        .setParameter("hashes", sourceHashes)
                        .getResultList();
    }

    void keep(TranslationUnit unit) {
        entities.persist(unit);
    }

    void drop(TranslationUnit unit) {
        entities.remove(unit);
    }

    /** Whether anything of this revision of a published translation is there. */
    boolean has(LanguageVersion translation, int revision) {
        return !entities.createQuery(
                        "select u.id from TranslationUnit u where u.translation = :translation and u.revision = :revision",
                        Long.class)
                .setParameter("translation", translation)
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Of other revisions of a published translation, those that still count. */
    List<TranslationUnit> otherThan(LanguageVersion translation, int revision) {
        return entities.createQuery(
                        "select u from TranslationUnit u where u.translation = :translation"
                                + " and u.revision <> :revision and u.superseded = false",
                        TranslationUnit.class)
                .setParameter("translation", translation)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** Units that count, in these two languages whichever is the source, after the id and in its order. */
    List<TranslationUnit> after(Language one, Language two, long id, int limit) {
        return entities.createQuery(
                        "select u from TranslationUnit u where u.id > :id and u.superseded = false"
                                + " and (u.sourceCode = :one and u.targetCode = :two"
                                + " or u.sourceCode = :two and u.targetCode = :one) order by u.id",
                        TranslationUnit.class)
                .setParameter("one", TranslationUnit.codeOf(one))
                .setParameter("two", TranslationUnit.codeOf(two))
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Units that count, after the id and in its order. */
    List<TranslationUnit> after(long id, int limit) {
        return entities.createQuery(
                        "select u from TranslationUnit u where u.id > :id and u.superseded = false order by u.id",
                        TranslationUnit.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Newest first; superseded ones too. */
    List<TranslationUnit> search(UnitSearch search, int first, int limit) {
        return filtered(
                        "select u from TranslationUnit u left join fetch u.report" + FILTER + " order by u.id desc",
                        TranslationUnit.class,
                        search)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(UnitSearch search) {
        return filtered("select count(u) from TranslationUnit u" + FILTER, Long.class, search)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, UnitSearch search) {
        String words = search.words().strip().toLowerCase(Locale.ROOT);
        return entities.createQuery(query, type)
                .setParameter("source", search.source() == null ? ANY : TranslationUnit.codeOf(search.source()))
                .setParameter("target", search.target() == null ? ANY : TranslationUnit.codeOf(search.target()))
                .setParameter("any", ANY)
                .setParameter("origins", search.origin() == null ? List.of(Origin.values()) : List.of(search.origin()))
                .setParameter(
                        "words",
                        "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    /** How many units there are from one language into another, superseded ones apart. */
    Map<LanguagePair, Long> counts() {
        Map<LanguagePair, Long> counts = new TreeMap<>();
        entities.createQuery(
                        "select u.sourceLanguage, u.targetLanguage, count(*) from TranslationUnit u"
                                + " where u.superseded = false group by u.sourceLanguage, u.targetLanguage",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put(new LanguagePair((Language) row[0], (Language) row[1]), (Long) row[2]));
        return counts;
    }

    /** How many units count, and the last id. */
    MemoryState state() {
        Object[] row = entities.createQuery(
                        "select count(u), coalesce(max(u.id), 0) from TranslationUnit u where u.superseded = false",
                        Object[].class)
                .getSingleResult();
        return new MemoryState((Long) row[0], (Long) row[1]);
    }
}
