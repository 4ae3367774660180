package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Accounts;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Organisations;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.PageLanguage;
import org.rapporteur.web.shared.Say;

/** One account: made, described, given roles, closed. The id {@code new} stands for one that is to be made. */
@Named
@RequestScoped
public class AccountEdit {

    private static final String LIST = "/desk/admin/accounts";

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String id;

    private @Nullable Account account;
    private Accounts.@Nullable Issued issued;
    private String email = "";
    private String name = "";
    private String language = Language.ENGLISH.tag();
    private String organisation = "";
    private long baseVersion;
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();

    /** One box to tick: a role, for a language where it is given for one. */
    public record Box(Role role, @Nullable Language language) {

        public String key() {
            return language == null ? role.group() : role.group() + ":" + language;
        }

        RoleGrant grant() {
            return RoleGrant.of(role, language);
        }
    }

    public boolean isNew() {
        return "new".equals(id);
    }

    /** Fills the form; a view action of the first request only, since a form that comes back fills itself. */
    public void load() {
        Attempt.load(() -> {
            if (isNew()) {
                return;
            }
            Account loaded = account();
            email = loaded.email();
            name = loaded.name();
            language = loaded.pageLanguage().tag();
            organisation =
                    loaded.organisation().map(own -> String.valueOf(own.id())).orElse("");
            baseVersion = loaded.lockVersion();
            getBoxes().forEach(box -> chosen.put(box.key(), loaded.grants().contains(box.grant())));
        });
    }

    public @Nullable String save() {
        return Attempt.at(() -> {
            if (isNew()) {
                issued = accounts.create(email, description());
                account = issued.account();
            } else {
                String saved =
                        accounts.edit(number(), baseVersion, description()).name();
                notices.add(saved + ": " + say.text("admin.saved"));
                Redirect.to(LIST);
            }
            return null;
        });
    }

    /** Shows the new password on this page and nowhere else. */
    public @Nullable String reset() {
        return Attempt.at(() -> {
            issued = accounts.resetPassword(number());
            load();
            return null;
        });
    }

    public @Nullable String close() {
        return change(() -> {
            accounts.close(number());
            return "admin.account-closed";
        });
    }

    public @Nullable String reopen() {
        return change(() -> {
            accounts.reopen(number());
            return "admin.account-reopened";
        });
    }

    private @Nullable String change(Supplier<String> verb) {
        return Attempt.at(() -> {
            notices.add(say.text(verb.get()));
            Redirect.to(LIST + "/" + number());
            return null;
        });
    }

    private Accounts.Description description() {
        List<RoleGrant> grants = getBoxes().stream()
                .filter(box -> Boolean.TRUE.equals(chosen.get(box.key())))
                .map(Box::grant)
                .toList();
        Language chosenLanguage = PageLanguage.ofPages(language)
                .orElseThrow(() -> DomainException.invalid("account.page-language", "tag", language));
        return new Accounts.Description(
                name, chosenLanguage, grants, organisation.isEmpty() ? null : Long.valueOf(organisation));
    }

    private Account account() {
        if (account == null) {
            account = accounts.get(number());
        }
        return account;
    }

    private long number() {
        return AdminIds.of(id, "account.not-found");
    }

    /** The roles that are for all languages. */
    public List<Box> getPlain() {
        return getBoxes().stream().filter(box -> box.language() == null).toList();
    }

    public List<Role> getPerLanguage() {
        return List.of(Role.TRANSLATOR, Role.REVIEWER);
    }

    public List<Box> boxes(Role role) {
        return getBoxes().stream().filter(box -> box.role() == role).toList();
    }

    private List<Box> getBoxes() {
        TreeSet<Language> languages = new TreeSet<>(Language.OF_PAGES);
        if (!isNew()) {
            account().grants().forEach(grant -> grant.language().ifPresent(languages::add));
        }
        List<Box> boxes = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.perLanguage()) {
                languages.forEach(each -> boxes.add(new Box(role, each)));
            } else {
                boxes.add(new Box(role, null));
            }
        }
        return boxes;
    }

    public List<Language> getLanguages() {
        return Language.OF_PAGES;
    }

    /** The active ones, and the account's own where it has left. */
    public List<Organisation> getOrganisations() {
        return organisations.all().stream()
                .filter(each -> each.active() || Objects.equals(String.valueOf(each.id()), organisation))
                .toList();
    }

    public boolean isClosed() {
        return !isNew() && account().closed();
    }

    /** The one-time password just given; empty at all other times. */
    public String getOneTimePassword() {
        return issued == null ? "" : issued.oneTimePassword();
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getOrganisation() {
        return organisation;
    }

    /** @param organisation null for the empty choice */
    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation == null ? "" : organisation;
    }

    public long getBaseVersion() {
        return baseVersion;
    }

    public void setBaseVersion(long baseVersion) {
        this.baseVersion = baseVersion;
    }
}
