package org.rapporteur.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.StoredEntity;

/** A member organisation of the federation, such as a party. Its people sign in to download PDFs while it is active. */
@Entity
public class Organisation extends StoredEntity {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Column(nullable = false, unique = true, length = 200)
    private String name;

    @Column(nullable = false, length = 2)
    private String country;

    @Column(nullable = false)
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public Organisation(String name, String country) {
        rename(name, country);
    }

    /**
     * @param newCountry ISO 3166-1 alpha-2
     * @throws DomainException {@code organisation.name} or {@code organisation.country}
     */
    public final void rename(String newName, String newCountry) {
        if (newName.isBlank() || newName.length() > 200) {
            throw DomainException.invalid("organisation.name", "limit", 200);
        }
        if (!COUNTRIES.contains(newCountry)) {
            throw DomainException.invalid("organisation.country", "country", newCountry);
        }
        name = newName.strip();
        country = newCountry;
    }

    /** Its people can no longer download; nothing else of theirs is lost. */
    public void leave() {
        active = false;
    }

    public void rejoin() {
        active = true;
    }

    public String name() {
        return name;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    public boolean active() {
        return active;
    }
}
