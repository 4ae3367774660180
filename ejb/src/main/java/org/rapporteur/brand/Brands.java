package org.rapporteur.brand;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rapporteur.kernel.DomainException;

/** The federation's one brand. There always is one: the first comes with the database. */
@Stateless
@PermitAll
public class Brands {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public Brand current() {
        return profile().brand();
    }

    /** What an edit of the brand must name. */
    public long version() {
        return profile().lockVersion();
    }

    /**
     * Changes the brand; editions already published keep their PDFs.
     *
     * @param basedOn the version that the administrator saw
     * @throws DomainException {@code edit.conflict}, or the first of the brand's {@linkplain BrandRules faults}
     */
    @RolesAllowed("administrator")
    public void change(long basedOn, Brand brand) {
        BrandProfile profile = profile();
        if (profile.lockVersion() != basedOn) {
            throw DomainException.conflict("edit.conflict", "based-on", basedOn, "current", profile.lockVersion());
        }
        profile.become(BrandDraft.of(brand).brand());
    }

    private BrandProfile profile() {
        return entities.createQuery("select b from BrandProfile b left join fetch b.names", BrandProfile.class)
                .getSingleResult();
    }
}
