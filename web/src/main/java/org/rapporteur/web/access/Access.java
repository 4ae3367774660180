package org.rapporteur.web.access;

import java.util.function.Predicate;
import org.rapporteur.security.Role;

/** Who may see a page. What somebody may do on it is the business of the EJBs. */
public enum Access {
    /** Everybody, signed in or not. */
    PUBLIC(""),
    /** Everybody with an account, also while the password must still be changed. */
    ACCOUNT(Role.ACCOUNT_GROUP),
    /** Everybody who works on the desk. */
    STAFF(Role.STAFF_GROUP),
    ADMINISTRATOR(Role.ADMINISTRATOR_GROUP);

    private final String group;

    Access(String group) {
        this.group = group;
    }

    /** @param inGroup whether the caller is in a group of the server's security */
    public boolean admits(Predicate<String> inGroup) {
        return this == PUBLIC || inGroup.test(group);
    }
}
