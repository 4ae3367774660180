package org.rapporteur.intake;

import java.util.List;
import org.rapporteur.brand.Brand;

/**
 * What the reader may expect above the title of the house's own reports.
 *
 * @param names the federation's name in each of its languages
 * @param host the host of its web address, such as {@code www.example.org}
 */
public record Expected(List<String> names, String host) {

    /** Nothing is expected: every line above the title is read as text. */
    public static final Expected NOTHING = new Expected(List.of(), "");

    public Expected {
        names = List.copyOf(names);
    }

    public static Expected of(Brand brand) {
        String host = brand.website().getHost();
        return new Expected(List.copyOf(brand.names().values()), host == null ? "" : host);
    }
}
