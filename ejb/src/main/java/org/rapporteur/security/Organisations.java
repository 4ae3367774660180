package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.DomainException;

/** The federation's member organisations. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
public class Organisations {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** All of them by name, those that left included. */
    public List<Organisation> all() {
        return entities.createQuery("select o from Organisation o order by o.name", Organisation.class)
                .getResultList();
    }

    /** The active ones by name, which the membership page tells everybody. */
    @PermitAll
    public List<Organisation> active() {
        return entities.createQuery(
                        "select o from Organisation o where o.active = true order by o.name", Organisation.class)
                .getResultList();
    }

    /** How many open accounts belong to each organisation, by its id; those without any are not in the map. */
    public Map<Long, Long> people() {
        Map<Long, Long> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select o.id, count(a) from Account a join a.organisation o where a.closed = false group by o.id",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** @throws DomainException {@code organisation.not-found} */
    public Organisation get(long id) {
        Organisation organisation = entities.find(Organisation.class, id);
        if (organisation == null) {
            throw DomainException.notFound("organisation.not-found");
        }
        return organisation;
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @throws DomainException {@code organisation.name}, {@code organisation.country} or {@code organisation.name-taken}
     */
    public Organisation create(String name, String country) {
        Organisation organisation = new Organisation(name, country);
        requireFree(organisation.name(), -1);
        entities.persist(organisation);
        return organisation;
    }

    /**
     * @param baseVersion the {@link Organisation#lockVersion} that the edit started from
     * @param active whether it is a member now; when not, its people can no longer download
     * @throws DomainException {@code organisation.not-found}, {@code organisation.changed}, {@code organisation.name},
     *     {@code organisation.country} or {@code organisation.name-taken}
     */
    public Organisation edit(long id, long baseVersion, String name, String country, boolean active) {
        Organisation organisation = get(id);
        if (organisation.lockVersion() != baseVersion) {
            throw DomainException.conflict("organisation.changed", "name", organisation.name());
        }
        requireFree(name.strip(), id);
        organisation.rename(name, country);
        if (active) {
            organisation.rejoin();
        } else {
            organisation.leave();
        }
        return organisation;
    }

    private void requireFree(String name, long except) {
        boolean taken = !entities.createQuery(
                        "select o.id from Organisation o where lower(o.name) = lower(:name) and o.id <> :except",
                        Long.class)
                .setParameter("name", name)
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw DomainException.conflict("organisation.name-taken", "name", name);
        }
    }
}
