package org.rapporteur.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Organisations;
import org.rapporteur.web.access.Visitor;
import org.rapporteur.web.shared.CurrentBrand;

/** The page that says what members may do, how to become one, and which organisations are members. */
@Named
@RequestScoped
public class Membership {

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CurrentBrand brand;

    @Inject
    private Visitor visitor;

    private @Nullable List<Organisation> active;

    /** By name. */
    public List<Organisation> getOrganisations() {
        if (active == null) {
            active = organisations.active();
        }
        return active;
    }

    public boolean isDownloading() {
        return currentUser.optional().filter(Account::mayDownload).isPresent();
    }

    public String getWebsite() {
        return brand.get().website().toString();
    }

    /** The name of an organisation's country in the page's language. */
    public String country(Organisation organisation) {
        return new Locale("", organisation.country())
                .getDisplayCountry(visitor.getLanguage().locale());
    }
}
