package org.rapporteur.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The accounts as Jakarta Security's identity store. The caller's name is the account's e-mail address. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private Credentials credentials;

    /** Called by the container for an address and a password; other kinds of credential are not ours. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return credentials
                .check(credential.getCaller(), credential.getPasswordAsString())
                .map(caller -> new CredentialValidationResult(caller.email(), caller.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
