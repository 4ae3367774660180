package org.rapporteur.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.shared.CurrentBrand;
import org.rapporteur.web.shared.PageLanguage;

/** What stands around every page: the masthead, where one is, and the same page in the other languages. */
@Named
@RequestScoped
public class Shell {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentBrand brand;

    /** One line of the masthead. */
    public record MastheadLine(String tag, String text) {
        public String getTag() {
            return tag;
        }

        public String getText() {
            return text;
        }
    }

    /** One entry of the language switch. */
    public record LanguageLink(String tag, String name, String address, boolean current) {
        public String getTag() {
            return tag;
        }

        public String getName() {
            return name;
        }

        public String getAddress() {
            return address;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    public List<MastheadLine> getMasthead() {
        return brand.get().names().entrySet().stream()
                .map(name -> new MastheadLine(name.getKey().tag(), name.getValue()))
                .toList();
    }

    /** The federation's name in the page's language. */
    public String getFederation() {
        return brand.get().name(PageLanguage.of(request));
    }

    /** The home page of the archive, in the page's language. */
    public String getHome() {
        return request.getContextPath() + "/" + PageLanguage.of(request) + "/";
    }

    public String getDesk() {
        return request.getContextPath() + "/desk";
    }

    /** The same page in each language; on pages without languages in their address, the home page. */
    public List<LanguageLink> getLanguages() {
        Language here = PageLanguage.of(request);
        return Language.OF_PAGES.stream()
                .map(language ->
                        new LanguageLink(language.tag(), language.ownName(), in(language), language.equals(here)))
                .toList();
    }

    /** Whether the reader is in a part of the site: {@code #{shell.within('/desk/admin')}}. */
    public boolean within(String path) {
        String here = getLocation();
        boolean inLanguage = Location.of(request)
                .map(location -> location.page().address().startsWith("/{"))
                .orElse(true);
        String rest = inLanguage ? here.substring(here.indexOf('/', 1)) : here;
        return rest.equals(path) || rest.startsWith(path + "/") || rest.startsWith(path + "?");
    }

    /** Path and query of the page; the home page's on error pages. */
    public String getLocation() {
        return Location.of(request).map(Location::path).orElseGet(() -> "/" + PageLanguage.of(request) + "/");
    }

    private String in(Language language) {
        Optional<Location> here =
                Location.of(request).filter(location -> location.page().perLanguage());
        String path = here.map(Location::path).orElse("/" + language + "/");
        return request.getContextPath() + "/" + language + path.substring(3);
    }
}
