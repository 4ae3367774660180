package org.rapporteur.web.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

/**
 * A role that an account has.
 *
 * @param language for a translator or a reviewer; left out otherwise
 */
public record RoleView(
        @Schema(
                required = true,
                description = "author, translator, reviewer, editor, chief-editor, administrator or member")
        String role,

        @Nullable String language) {

    public static List<RoleView> of(Collection<RoleGrant> grants) {
        return grants.stream()
                .map(grant -> new RoleView(
                        grant.role().group(),
                        grant.language().map(Language::tag).orElse(null)))
                .sorted(Comparator.comparing(RoleView::role).thenComparing(role -> Given.text(role.language())))
                .toList();
    }

    /** @throws org.rapporteur.kernel.DomainException {@code request.word} or {@code security.grant-language} */
    public RoleGrant grant() {
        return RoleGrant.of(Given.value(Role.class, "role", role), language == null ? null : Language.of(language));
    }
}
