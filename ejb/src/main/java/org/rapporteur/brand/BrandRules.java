package org.rapporteur.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must hold for a brand before anything is printed under it, beyond the form that {@link Brand} itself keeps. Rules
 * that need the faces and the logo's bytes are the typesetter's.
 */
public final class BrandRules {

    private BrandRules() {}

    /** What is wrong with the brand; empty where it may be printed. */
    public static List<BrandFault> faults(Brand brand) {
        List<BrandFault> faults = new ArrayList<>();
        if (!"https".equalsIgnoreCase(brand.website().getScheme())
                || brand.website().getHost() == null) {
            faults.add(new BrandFault(
                    "website",
                    "brand.website-https",
                    Map.of("address", brand.website().toString())));
        }
        double contrast = Contrast.of(brand.accent(), Contrast.PAPER);
        if (contrast < Contrast.OF_WORDS) {
            // Cut, not rounded: 4.4996 must not be said to be 4.5.
            faults.add(new BrandFault(
                    "accent",
                    "brand.contrast",
                    Map.of(
                            "accent",
                            brand.accent(),
                            "contrast",
                            Math.floor(contrast * 100) / 100,
                            "needed",
                            Contrast.OF_WORDS,
                            "readable",
                            Contrast.readable(brand.accent()))));
        }
        return faults;
    }
}
