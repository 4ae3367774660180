package org.rapporteur.security;

import java.util.LinkedHashSet;
import java.util.Set;
import org.rapporteur.kernel.Language;

/**
 * What the web needs to know of a signed-in account in every request, read anew each time: a closed account or a
 * withdrawn role counts from the next click.
 *
 * @param groups names for the server's role checks: {@link Role#ACCOUNT_GROUP}, {@link Role#STAFF_GROUP} for staff and
 *     the group of each role
 * @param stamp changes with the password, so that a changed password ends the account's other sessions
 */
public record Caller(
        long accountId,
        String email,
        String name,
        Language pageLanguage,
        Set<String> groups,
        boolean passwordOneTime,
        String stamp) {

    public Caller {
        groups = Set.copyOf(groups);
    }

    static Caller of(Account account) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(Role.ACCOUNT_GROUP);
        if (account.staff()) {
            groups.add(Role.STAFF_GROUP);
        }
        account.grants().forEach(grant -> groups.add(grant.role().group()));
        return new Caller(
                account.id(),
                account.email(),
                account.name(),
                account.pageLanguage(),
                groups,
                account.passwordOneTime(),
                Digest.sha256(account.passwordHash()).substring(0, 16));
    }
}
