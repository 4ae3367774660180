package org.rapporteur.web.shared;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;

/** The brand of the pages. */
@RequestScoped
public class CurrentBrand {

    /** Before anybody has set one. */
    private static final Brand PLAIN =
            new Brand(names(), URI.create("http://localhost"), "#b0121c", Optional.empty(), Brand.Paper.A4, "R");

    public Brand get() {
        return PLAIN;
    }

    private static Map<Language, String> names() {
        Map<Language, String> names = new LinkedHashMap<>();
        names.put(Language.ENGLISH, "Rapporteur");
        return names;
    }
}
