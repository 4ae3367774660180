package org.rapporteur.web.admin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.RegisterEntry;

/** Kinds of the names register as they stand in addresses. */
final class RegisterKinds {

    private RegisterKinds() {}

    /** @throws DomainException {@code register.unknown} when there is no such kind */
    static RegisterEntry.Kind of(@Nullable String key) {
        return Arrays.stream(RegisterEntry.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> DomainException.notFound("register.unknown", "kind", String.valueOf(key), "key", ""));
    }
}
