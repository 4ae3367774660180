package org.rapporteur.web.desk;

import org.rapporteur.security.Account;

/** Somebody of the desk, as others see them. */
public record Person(String name, String email) {

    public static Person of(Account account) {
        return new Person(account.name(), account.email());
    }
}
