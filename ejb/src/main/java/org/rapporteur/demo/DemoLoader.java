package org.rapporteur.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.rapporteur.kernel.Settings;

/**
 * Fills an empty installation with demo content before the site answers, where the settings ask for it. What a killed
 * start left out is added by the next one; an installation with accounts of its own is left alone.
 *
 * <p>The accounts are told in {@code demo-accounts.txt} in the data folder.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoader {

    @Inject
    private Settings settings;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoTerms terms;

    @Inject
    private DemoReports reports;

    @PostConstruct
    void load() {
        if (!settings.demo() || !people.settle()) {
            return;
        }
        terms.settle();
        reports.tellOfEnergy();
        reports.tellOfListening();
        reports.tellOfCare();
        tellAccounts();
    }

    private void tellAccounts() {
        try {
            Files.createDirectories(settings.home());
            Files.write(settings.home().resolve("demo-accounts.txt"), DemoText.bytes("accounts.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
