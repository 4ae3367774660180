package org.rapporteur.translation.termbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Who may change terms and the memory: editors and administrators. All staff may read them. */
@ApplicationScoped
public class TermEditors {

    @Inject
    private CurrentUser currentUser;

    /** @throws DomainException {@code terms.editors-only} */
    public Account require() {
        Account account = currentUser.account();
        if (!may(account)) {
            throw DomainException.forbidden("terms.editors-only");
        }
        return account;
    }

    /** Whether somebody may; for what a page offers. */
    public static boolean may(Account account) {
        return account.has(Role.EDITOR) || account.has(Role.CHIEF_EDITOR) || account.has(Role.ADMINISTRATOR);
    }
}
