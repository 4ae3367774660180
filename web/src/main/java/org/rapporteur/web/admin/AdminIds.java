package org.rapporteur.web.admin;

import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/** Ids as they stand in addresses. */
final class AdminIds {

    private AdminIds() {}

    /** @throws DomainException of the code, "not found", when the text is no id */
    static long of(@Nullable String text, String code) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw DomainException.notFound(code);
        }
        return Long.parseLong(text);
    }
}
