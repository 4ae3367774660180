package org.rapporteur.publication;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.rapporteur.kernel.Language;

/** The languages that are being published together, so that each PDF names the others though they come after it. */
@RequestScoped
public class PublicationSet {

    private Set<Language> languages = Set.of();

    void of(Set<Language> together) {
        languages = Set.copyOf(together);
    }

    boolean contains(Language language) {
        return languages.contains(language);
    }
}
