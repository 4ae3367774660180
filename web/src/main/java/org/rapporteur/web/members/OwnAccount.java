package org.rapporteur.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.AccessToken;
import org.rapporteur.security.AccessTokens;
import org.rapporteur.security.Accounts;
import org.rapporteur.security.Caller;
import org.rapporteur.web.access.Addresses;
import org.rapporteur.web.access.Pages;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.access.Visitor;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.PageLanguage;
import org.rapporteur.web.shared.Say;

/** One's own account: password, language, access tokens. */
@Named
@RequestScoped
public class OwnAccount {

    /** The choices for a token's life, in days. */
    private static final List<Integer> LIVES = List.of(30, 90, 365);

    @Inject
    private Accounts accounts;

    @Inject
    private AccessTokens tokens;

    @Inject
    private Visitor visitor;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    @Inject
    @ManagedProperty("#{param.revoke}")
    private @Nullable String revoke;

    private String oldPassword = "";
    private String newPassword = "";
    private String repeated = "";
    private String language = "";
    private String tokenName = "";
    private int tokenDays = LIVES.get(1);
    private String secret = "";
    private @Nullable List<AccessToken> mine;

    public @Nullable String changePassword() {
        return Attempt.at(() -> {
            if (!newPassword.equals(repeated)) {
                throw DomainException.invalid("account.password-repeated");
            }
            boolean first = visitor.isPasswordOneTime();
            Caller changed = accounts.changeOwnPassword(oldPassword, newPassword);
            visitor.renew(changed);
            notices.add(say.text("account.password-changed"));
            Redirect.to(first && visitor.isStaff() ? "/desk" : here(visitor.getLanguage()));
            return null;
        });
    }

    public @Nullable String useLanguage() {
        return Attempt.at(() -> {
            Language chosen = PageLanguage.ofPages(language)
                    .orElseThrow(() -> DomainException.invalid("account.page-language", "tag", language));
            accounts.useLanguage(chosen);
            Redirect.to(here(chosen));
            return null;
        });
    }

    /** The only time that the secret is shown; so no redirect. */
    public @Nullable String makeToken() {
        return Attempt.at(() -> {
            secret = tokens.make(tokenName, Duration.ofDays(tokenDays)).secret();
            tokenName = "";
            mine = null;
            return null;
        });
    }

    public @Nullable String revokeToken() {
        return Attempt.at(() -> {
            tokens.revoke(id(revoke));
            notices.add(say.text("account.token-revoked"));
            Redirect.to(here(visitor.getLanguage()));
            return null;
        });
    }

    /** Those that can still be used, newest first. */
    public List<AccessToken> getTokens() {
        if (mine == null) {
            Instant now = clock.instant();
            mine = tokens.mine().stream().filter(token -> token.usable(now)).toList();
        }
        return mine;
    }

    private static String here(Language language) {
        return Addresses.of(Pages.ACCOUNT_PAGE, language, Map.of());
    }

    private static long id(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw DomainException.notFound("token.not-found");
        }
        return Long.parseLong(text);
    }

    public List<Language> getLanguages() {
        return Language.OF_PAGES;
    }

    public List<Integer> getLives() {
        return LIVES;
    }

    /** Empty except right after a token was made. */
    public String getSecret() {
        return secret;
    }

    /** Passwords are never sent back. */
    public String getOldPassword() {
        return "";
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return "";
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return "";
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getLanguage() {
        return language.isEmpty() ? visitor.getPageLanguage().tag() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public int getTokenDays() {
        return tokenDays;
    }

    public void setTokenDays(int tokenDays) {
        this.tokenDays = tokenDays;
    }
}
