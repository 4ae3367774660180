package org.rapporteur.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/** A role that an account has, for one language where the role is per language. Immutable. */
@Embeddable
public class RoleGrant implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, length = 20)
    private Role role;

    /** Empty, never null, where the role is for all languages: part of the row's key. */
    @Column(name = "language", nullable = false, length = 35)
    private String language;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    private RoleGrant(Role role, String language) {
        this.role = role;
        this.language = language;
    }

    /** @throws DomainException {@code security.grant-language} when the role needs a language and has none, or the reverse */
    public static RoleGrant of(Role role, @Nullable Language language) {
        if (role.perLanguage() != (language != null)) {
            throw DomainException.invalid("security.grant-language", "role", role.group());
        }
        return new RoleGrant(role, language == null ? "" : language.tag());
    }

    public Role role() {
        return role;
    }

    public Optional<Language> language() {
        return language.isEmpty() ? Optional.empty() : Optional.of(Language.of(language));
    }

    boolean covers(Role wanted, Language text) {
        return role == wanted && (language.isEmpty() || language.equals(text.tag()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleGrant grant && role == grant.role && language.equals(grant.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, language);
    }
}
