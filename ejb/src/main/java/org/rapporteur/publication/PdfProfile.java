package org.rapporteur.publication;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.rapporteur.kernel.Settings;
import org.rapporteur.typesetting.conformance.Profile;

/** The standards to which new PDFs conform, from the settings; read at the start, which a wrong value ends. */
@Singleton
@Startup
@Lock(LockType.READ)
@PermitAll
public class PdfProfile {

    @Inject
    private Settings settings;

    private Profile profile = Profile.A3A_UA1;

    @PostConstruct
    void read() {
        profile = of(settings);
    }

    /** @throws IllegalArgumentException that says in one sentence what is wrong with the setting */
    static Profile of(Settings settings) {
        String name = settings.pdfProfile();
        return Profile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("RAPPORTEUR_PDF_PROFILE is '" + name
                        + "'; it must be one of " + Arrays.toString(Profile.values()) + "."));
    }

    public Profile current() {
        return profile;
    }
}
