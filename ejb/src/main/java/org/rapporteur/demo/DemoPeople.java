package org.rapporteur.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Passwords;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

/**
 * One account for each role, all with one password that the documentation tells. They are made in one transaction
 * together with the names register, and only where nobody has an account: whether they are there tells whether an
 * installation is a demo.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoPeople {

    static final String AUTHOR = "author@example.org";
    static final String EDITOR = "editor@example.org";
    static final String PASSWORD = "archive-of-seminars";

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    static String translator(Language language) {
        return "translator." + language.tag() + "@example.org";
    }

    static String reviewer(Language language) {
        return "reviewer." + language.tag() + "@example.org";
    }

    /** Makes accounts and register in an empty database; whether this is a demo installation now. */
    public boolean settle() {
        long accounts = entities.createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
        if (accounts > 0) {
            return isDemo();
        }
        make();
        return true;
    }

    /** Makes accounts and register, whatever else there is. */
    public void make() {
        String hash = new Passwords().hash(PASSWORD);
        // Reviews French as well, so that one can see that nobody approves their own words.
        account(hash, AUTHOR, "Demo author", Language.ENGLISH, Role.AUTHOR, null)
                .grant(List.of(RoleGrant.of(Role.AUTHOR, null), RoleGrant.of(Role.REVIEWER, Language.FRENCH)));
        for (Language language : Language.OF_PAGES) {
            String name = language.nameIn(Language.ENGLISH);
            account(hash, translator(language), "Demo translator, " + name, language, Role.TRANSLATOR, language);
            account(hash, reviewer(language), "Demo reviewer, " + name, language, Role.REVIEWER, language);
        }
        account(hash, EDITOR, "Demo editor", Language.ENGLISH, Role.EDITOR, null);
        account(hash, "chief@example.org", "Demo chief editor", Language.ENGLISH, Role.CHIEF_EDITOR, null);
        account(hash, "admin@example.org", "Demo administrator", Language.ENGLISH, Role.ADMINISTRATOR, null);
        Organisation organisation = new Organisation("Example Party (demo)", "PT");
        entities.persist(organisation);
        account(hash, "member@example.org", "Demo member", Language.ENGLISH, Role.MEMBER, null)
                .join(organisation);
        DemoRegister.read().forEach(entities::persist);
    }

    private boolean isDemo() {
        return entities.createQuery("select count(a) from Account a where a.email in (:author, :editor)", Long.class)
                        .setParameter("author", AUTHOR)
                        .setParameter("editor", EDITOR)
                        .getSingleResult()
                == 2;
    }

    private Account account(
            String hash, String email, String name, Language pages, Role role, @Nullable Language language) {
        Account account = new Account(email, name, pages, hash);
        account.changePassword(hash);
        account.grant(List.of(RoleGrant.of(role, language)));
        entities.persist(account);
        return account;
    }
}
