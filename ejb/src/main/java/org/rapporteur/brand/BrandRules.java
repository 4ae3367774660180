package org.rapporteur.brand;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold for a brand before anything is printed under it; one method for each field. Rules that need the faces
 * and the logo's bytes are the typesetter's.
 */
public final class BrandRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;

    private BrandRules() {}

    /** What is wrong with a stored brand; empty where it may be printed. */
    public static List<BrandFault> faults(Brand brand) {
        return faults(BrandDraft.of(brand));
    }

    /** Everything that is wrong, in the order of the form. */
    public static List<BrandFault> faults(BrandDraft draft) {
        List<BrandFault> faults = new ArrayList<>();
        names(draft, faults);
        website(draft.website()).ifPresent(faults::add);
        accent(draft.accent()).ifPresent(faults::add);
        ornament(draft.ornament()).ifPresent(faults::add);
        if (!draft.symbolPrefix().matches("[A-Z]{1,8}")) {
            faults.add(new BrandFault("symbolPrefix", "brand.prefix", Map.of("prefix", draft.symbolPrefix())));
        }
        return faults;
    }

    private static void names(BrandDraft draft, List<BrandFault> faults) {
        if (draft.names().isEmpty()) {
            faults.add(new BrandFault("names", "brand.no-name", Map.of()));
        }
        draft.names().forEach((language, name) -> {
            if (name.length() > LONGEST_NAME) {
                faults.add(new BrandFault(
                        "names." + language.tag(),
                        "brand.name-long",
                        Map.of("length", name.length(), "limit", LONGEST_NAME)));
            }
        });
    }

    private static Optional<BrandFault> website(String address) {
        try {
            URI uri = new URI(address);
            boolean site = ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && address.length() <= LONGEST_ADDRESS;
            return site ? Optional.empty() : Optional.of(notAddress("brand.website-https", address));
        } catch (URISyntaxException e) {
            return Optional.of(notAddress("brand.website", address));
        }
    }

    /**
     * What is wrong with an address that a brand is to have from now on: it must be safe. One that a brand has had since
     * before this rule stays good for printing.
     */
    public static Optional<BrandFault> newWebsite(String address) {
        Optional<BrandFault> fault = website(address);
        return fault.isPresent() || address.toLowerCase(Locale.ROOT).startsWith("https:")
                ? fault
                : Optional.of(notAddress("brand.website-https", address));
    }

    private static BrandFault notAddress(String code, String address) {
        return new BrandFault("website", code, Map.of("address", address));
    }

    private static Optional<BrandFault> accent(String accent) {
        if (!Contrast.isColour(accent)) {
            return Optional.of(new BrandFault("accent", "brand.accent", Map.of("accent", accent)));
        }
        double contrast = Contrast.of(accent, Contrast.PAPER);
        if (contrast >= Contrast.OF_WORDS) {
            return Optional.empty();
        }
        // Cut, not rounded: 4.4996 must not be said to be 4.5.
        return Optional.of(new BrandFault(
                "accent",
                "brand.contrast",
                Map.of(
                        "accent",
                        accent,
                        "contrast",
                        Math.floor(contrast * 100) / 100,
                        "needed",
                        Contrast.OF_WORDS,
                        "readable",
                        Contrast.readable(accent))));
    }

    private static Optional<BrandFault> ornament(String ornament) {
        return Contrast.isColour(ornament)
                ? Optional.empty()
                : Optional.of(new BrandFault("ornament", "brand.accent", Map.of("accent", ornament)));
    }
}
