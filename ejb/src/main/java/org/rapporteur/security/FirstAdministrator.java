package org.rapporteur.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;

/**
 * Makes the first account of an empty installation, an administrator with a one-time password. With demo content there
 * are accounts already, so nothing is made.
 *
 * <p>The password goes to the process's standard output alone, as the line {@code RAPPORTEUR-FIRST-ADMIN address
 * password}, past the server's log, whose files would keep it.
 */
@Singleton
@Startup
@PermitAll
public class FirstAdministrator {

    private static final Passwords PASSWORDS = new Passwords();

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @PostConstruct
    void appoint() {
        if (settings.demo() || anybody()) {
            return;
        }
        String host = settings.publicAddress().getHost();
        String password = PASSWORDS.oneTime();
        Account account = new Account(
                "administrator@" + (host == null ? "localhost" : host),
                "Administrator",
                Language.ENGLISH,
                PASSWORDS.hash(password));
        account.grant(List.of(RoleGrant.of(Role.ADMINISTRATOR, null)));
        entities.persist(account);
        entities.flush();
        announce("RAPPORTEUR-FIRST-ADMIN " + account.email() + " " + password);
    }

    private boolean anybody() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                > 0;
    }

    @SuppressWarnings("resource")
    private static void announce(String line) {
        // Not closed: the descriptor is the process's own.
        PrintStream standardOutput =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        standardOutput.println(line);
    }
}
