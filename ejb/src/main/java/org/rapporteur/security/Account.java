package org.rapporteur.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;

/**
 * A person who signs in. Created by an administrator with a one-time password that must be changed at the first
 * sign-in; never deleted, since its name stands in the history, but it can be closed and opened again.
 */
@Entity
public class Account extends StoredEntity {

    @Column(nullable = false, unique = true, length = 254)
    private String email;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(name = "page_language", nullable = false, length = 35)
    private Language pageLanguage;

    @Column(name = "password_hash", nullable = false, length = 400)
    private String passwordHash;

    @Column(name = "password_one_time", nullable = false)
    private boolean passwordOneTime;

    @Column(nullable = false)
    private boolean closed;

    /** Read with the account: whether somebody may download is asked outside transactions too. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<RoleGrant> grants = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param passwordHash of a one-time password */
    public Account(String email, String name, Language pageLanguage, String passwordHash) {
        this.email = canonical(email);
        describe(name, pageLanguage);
        this.passwordHash = passwordHash;
        this.passwordOneTime = true;
    }

    /**
     * The form in which addresses are compared and stored.
     *
     * @throws DomainException {@code account.email} when it is no e-mail address
     */
    public static String canonical(String email) {
        String canonical = email.strip().toLowerCase(Locale.ROOT);
        if (canonical.length() > 254 || !canonical.matches("[^@\\s]+@[^@\\s]+")) {
            throw DomainException.invalid("account.email", "email", email);
        }
        return canonical;
    }

    /** @throws DomainException {@code account.name} when blank or over 200 characters */
    public final void describe(String newName, Language newPageLanguage) {
        if (newName.isBlank() || newName.length() > 200) {
            throw DomainException.invalid("account.name", "limit", 200);
        }
        name = newName.strip();
        pageLanguage = newPageLanguage;
    }

    /** Replaces all grants. */
    public void grant(Collection<RoleGrant> newGrants) {
        grants.clear();
        grants.addAll(newGrants);
    }

    public void join(@Nullable Organisation newOrganisation) {
        organisation = newOrganisation;
    }

    /** The person's own choice of a password. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        passwordOneTime = false;
    }

    /** A new one-time password, given by an administrator. */
    public void resetPassword(String newHash) {
        passwordHash = newHash;
        passwordOneTime = true;
    }

    /** A better hash of the same password. */
    public void rehash(String newHash) {
        passwordHash = newHash;
    }

    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Language pageLanguage() {
        return pageLanguage;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Whether the password must be changed before anything else can be done. */
    public boolean passwordOneTime() {
        return passwordOneTime;
    }

    public boolean closed() {
        return closed;
    }

    public Optional<Organisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    public Set<RoleGrant> grants() {
        return Set.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the account has the role for texts in this language. */
    public boolean has(Role role, Language language) {
        return grants.stream().anyMatch(grant -> grant.covers(role, language));
    }

    public boolean staff() {
        return grants.stream().anyMatch(grant -> grant.role().staff());
    }

    /** Whether PDFs may be downloaded: staff, or a member whose organisation is active. */
    public boolean mayDownload() {
        return !closed && (staff() || (has(Role.MEMBER) && organisation != null && organisation.active()));
    }
}
