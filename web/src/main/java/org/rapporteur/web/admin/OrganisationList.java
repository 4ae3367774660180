package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Organisations;
import org.rapporteur.web.shared.Say;

/** All member organisations. */
@Named
@RequestScoped
public class OrganisationList {

    @Inject
    private Organisations organisations;

    @Inject
    private Say say;

    private @Nullable List<Organisation> all;
    private @Nullable Map<Long, Long> people;

    public List<Organisation> getAll() {
        if (all == null) {
            all = organisations.all();
        }
        return all;
    }

    /** How many open accounts belong to it. */
    public long people(Organisation organisation) {
        if (people == null) {
            people = organisations.people();
        }
        return people.getOrDefault(organisation.id(), 0L);
    }

    public String country(Organisation organisation) {
        return Countries.name(organisation.country(), say.language());
    }
}
