package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Account;
import org.rapporteur.security.Accounts;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.web.shared.Say;

/** All accounts, narrowed by what stands in the address: {@code ?show=staff&q=name}. */
@Named
@RequestScoped
public class AccountList {

    /** What can be shown, in the order of the chips. */
    private static final List<String> SHOWN = List.of("all", "staff", "members", "closed");

    @Inject
    private Accounts accounts;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.show}")
    private @Nullable String show;

    @Inject
    @ManagedProperty("#{param.q}")
    private @Nullable String query;

    private @Nullable List<Account> all;

    public List<Account> getFound() {
        return all().stream()
                .filter(account -> belongs(account, getShow()))
                .filter(this::named)
                .toList();
    }

    public List<String> getChoices() {
        return SHOWN;
    }

    public long count(String choice) {
        return all().stream().filter(account -> belongs(account, choice)).count();
    }

    public boolean isNobody() {
        return all().isEmpty();
    }

    public String getShow() {
        return show != null && SHOWN.contains(show) ? show : "all";
    }

    public String getQuery() {
        return query == null ? "" : query.strip();
    }

    /** What an account may do, in words: {@code Editor, Reviewer (français)}. */
    public String roles(Account account) {
        return account.grants().stream()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .map(this::words)
                .collect(Collectors.joining(", "));
    }

    private String words(RoleGrant grant) {
        String role = say.text("role." + grant.role().group());
        return grant.language()
                .map(language -> role + " (" + say.languageName(language) + ")")
                .orElse(role);
    }

    private List<Account> all() {
        if (all == null) {
            all = accounts.all();
        }
        return all;
    }

    private boolean named(Account account) {
        return folded(account.name() + " " + account.email()).contains(folded(getQuery()));
    }

    private static boolean belongs(Account account, String choice) {
        return switch (choice) {
            case "staff" -> !account.closed() && account.staff();
            case "members" -> !account.closed() && account.has(Role.MEMBER);
            case "closed" -> account.closed();
            default -> true;
        };
    }

    /** Without accents and case, so that what is typed quickly is found. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
