package org.rapporteur.brand;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand.Paper;
import org.rapporteur.brand.Brand.Typeface;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * A brand as somebody types it, right or wrong.
 *
 * @param names in the order of the masthead; blank ones are as if they were not there
 * @param logo SHA-256 of a stored picture
 */
public record BrandDraft(
        Map<Language, String> names,
        String website,
        String accent,
        String ornament,
        Typeface typeface,
        Optional<String> logo,
        Paper paper,
        String symbolPrefix) {

    public BrandDraft {
        Map<Language, String> given = new LinkedHashMap<>();
        names.forEach((language, name) -> {
            if (!name.isBlank()) {
                given.put(language, name.strip());
            }
        });
        names = Collections.unmodifiableMap(given);
        website = website.strip();
        accent = accent.strip();
        ornament = ornament.strip();
        symbolPrefix = symbolPrefix.strip();
    }

    public static BrandDraft of(Brand brand) {
        return new BrandDraft(
                brand.names(),
                brand.website().toString(),
                brand.accent(),
                brand.ornament(),
                brand.typeface(),
                brand.logo(),
                brand.paper(),
                brand.symbolPrefix());
    }

    public BrandDraft withLogo(Optional<String> other) {
        return new BrandDraft(names, website, accent, ornament, typeface, other, paper, symbolPrefix);
    }

    /** The same under other names. */
    public BrandDraft named(Map<Language, String> others) {
        return new BrandDraft(others, website, accent, ornament, typeface, logo, paper, symbolPrefix);
    }

    /** @throws DomainException what {@link BrandRules} find wrong, all of it in one */
    public Brand brand() {
        List<BrandFault> faults = BrandRules.faults(this);
        if (!faults.isEmpty()) {
            throw BrandFault.refusal(faults);
        }
        return new Brand(names, URI.create(website), accent, ornament, typeface, logo, paper, symbolPrefix);
    }
}
