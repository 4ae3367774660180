package org.rapporteur.web.access;

import static org.rapporteur.web.access.Access.ACCOUNT;
import static org.rapporteur.web.access.Access.ADMINISTRATOR;
import static org.rapporteur.web.access.Access.PUBLIC;
import static org.rapporteur.web.access.Access.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All pages on one screen. A view that is not here is not served, and a test fails for it. Order matters only where two
 * addresses could match the same path: the first wins.
 */
public final class Pages {

    public static final List<Page> ALL = List.of(
            // archive
            new Page("/archive/home.xhtml", PUBLIC, "/{lang}/"),
            new Page("/archive/search.xhtml", PUBLIC, "/{lang}/search"),
            new Page("/archive/report.xhtml", PUBLIC, "/{lang}/reports/{slug}"),
            new Page("/archive/report.xhtml", PUBLIC, "/{lang}/reports/{slug}/editions/{edition}"),
            new Page("/archive/report.xhtml", PUBLIC, "/{content}/reports/{slug}"),
            new Page("/archive/report.xhtml", PUBLIC, "/{content}/reports/{slug}/editions/{edition}"),
            // members
            new Page("/members/sign-in.xhtml", PUBLIC, "/{lang}/sign-in"),
            new Page("/members/membership.xhtml", PUBLIC, "/{lang}/membership"),
            new Page("/members/account.xhtml", ACCOUNT, "/{lang}/account"),
            // desk
            new Page("/desk/board.xhtml", STAFF, "/desk"),
            new Page("/desk/search.xhtml", STAFF, "/desk/search"),
            new Page("/desk/import.xhtml", STAFF, "/desk/import"),
            new Page("/desk/new.xhtml", STAFF, "/desk/new"),
            new Page("/desk/report.xhtml", STAFF, "/desk/reports/{slug}"),
            new Page("/publication/publish.xhtml", STAFF, "/desk/reports/{slug}/publish"),
            new Page("/desk/edit.xhtml", STAFF, "/desk/reports/{slug}/{language}/edit"),
            new Page("/review/review.xhtml", STAFF, "/desk/reports/{slug}/{language}/review"),
            new Page("/translation/bench.xhtml", STAFF, "/desk/reports/{slug}/{language}/translate"),
            // terms
            new Page("/terms/terms.xhtml", STAFF, "/desk/terms"),
            new Page("/terms/files.xhtml", STAFF, "/desk/terms/files"),
            new Page("/terms/concept.xhtml", STAFF, "/desk/terms/{id}"),
            new Page("/terms/names.xhtml", STAFF, "/desk/names"),
            new Page("/terms/concept.xhtml", STAFF, "/desk/names/{entrykind}/{key}"),
            new Page("/terms/memory.xhtml", STAFF, "/desk/memory"),
            // admin
            new Page("/admin/accounts.xhtml", ADMINISTRATOR, "/desk/admin/accounts"),
            new Page("/admin/account.xhtml", ADMINISTRATOR, "/desk/admin/accounts/{id}"),
            new Page("/admin/organisations.xhtml", ADMINISTRATOR, "/desk/admin/organisations"),
            new Page("/admin/organisation.xhtml", ADMINISTRATOR, "/desk/admin/organisations/{id}"),
            new Page("/admin/register.xhtml", ADMINISTRATOR, "/desk/admin/register/{kind}"),
            new Page("/admin/register-entry.xhtml", ADMINISTRATOR, "/desk/admin/register/{kind}/{key}"),
            new Page("/admin/batches.xhtml", ADMINISTRATOR, "/desk/admin/batches"),
            new Page("/admin/takeover.xhtml", ADMINISTRATOR, "/desk/admin/takeover"),
            new Page("/admin/batch.xhtml", ADMINISTRATOR, "/desk/admin/batches/{id}"),
            new Page("/admin/brand.xhtml", ADMINISTRATOR, "/desk/admin/brand"));

    /** Where the password is changed; everything but public pages leads there while it must be. */
    public static final String ACCOUNT_PAGE = "/{lang}/account";

    public static final String SIGN_IN_PAGE = "/{lang}/sign-in";

    /** A page found for a path. */
    public record Found(Page page, Map<String, String> values) {}

    private Pages() {}

    /** @param path within the site, without query; a slash at its end is ignored except for a home page */
    public static Optional<Found> at(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        for (Page page : ALL) {
            Optional<Map<String, String>> values = page.match(path).or(() -> page.match(trimmed));
            if (values.isPresent()) {
                return Optional.of(new Found(page, values.get()));
            }
        }
        return Optional.empty();
    }
}
