package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Organisations;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/** One member organisation. The id {@code new} stands for one that is to be made. */
@Named
@RequestScoped
public class OrganisationEdit {

    private static final String LIST = "/desk/admin/organisations";

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String id;

    private String name = "";
    private String country = "";
    private boolean active = true;
    private long baseVersion;

    public boolean isNew() {
        return "new".equals(id);
    }

    /** Fills the form; a view action of the first request only. */
    public void load() {
        Attempt.load(() -> {
            if (!isNew()) {
                Organisation loaded = organisations.get(number());
                name = loaded.name();
                country = loaded.country();
                active = loaded.active();
                baseVersion = loaded.lockVersion();
            }
        });
    }

    public @Nullable String save() {
        return Attempt.at(() -> {
            if (isNew()) {
                organisations.create(name, country);
                notices.add(say.text("admin.organisation-created", "name", name));
            } else {
                organisations.edit(number(), baseVersion, name, country, active);
                notices.add(name + ": " + say.text("admin.saved"));
            }
            Redirect.to(LIST);
            return null;
        });
    }

    private long number() {
        return AdminIds.of(id, "organisation.not-found");
    }

    public List<Countries.Country> getCountries() {
        return Countries.all(say.language());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCountry() {
        return country;
    }

    /** @param country null for the empty choice */
    public void setCountry(@Nullable String country) {
        this.country = country == null ? "" : country;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public long getBaseVersion() {
        return baseVersion;
    }

    public void setBaseVersion(long baseVersion) {
        this.baseVersion = baseVersion;
    }
}
