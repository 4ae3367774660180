package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/** The federation's names, web address, colour and paper. Editions already published keep what they have. */
@Named
@RequestScoped
public class BrandEdit {

    @Inject
    private Brands brands;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    private final Map<String, String> names = new LinkedHashMap<>();
    private String website = "";
    private String accent = "";
    private String paper = Brand.Paper.A4.name();
    private String prefix = "";
    private long baseVersion;

    /** Fills the form; a view action of the first request only. */
    public void load() {
        Brand brand = brands.current();
        brand.names().forEach((language, name) -> names.put(language.tag(), name));
        website = brand.website().toString();
        accent = brand.accent();
        paper = brand.paper().name();
        prefix = brand.symbolPrefix();
        baseVersion = brands.version();
    }

    public @Nullable String save() {
        return Attempt.at(() -> {
            brands.change(baseVersion, brand());
            notices.add(say.text("admin.saved"));
            Redirect.to("/desk/admin/brand");
            return null;
        });
    }

    private Brand brand() {
        Map<Language, String> given = new LinkedHashMap<>();
        getLanguages().forEach(language -> {
            String name = names.getOrDefault(language.tag(), "");
            if (!name.isBlank()) {
                given.put(language, name.strip());
            }
        });
        // The logo is kept: it has a resource of its own.
        Brand before = brands.current();
        return new Brand(
                given,
                address(),
                accent.strip(),
                before.ornament(),
                before.typeface(),
                before.logo(),
                Brand.Paper.valueOf(paper),
                prefix);
    }

    private URI address() {
        try {
            return new URI(website.strip());
        } catch (URISyntaxException e) {
            throw DomainException.invalid("brand.website", "address", website);
        }
    }

    /** Those of the masthead in its order, then the other languages of the pages. */
    public List<Language> getLanguages() {
        Set<Language> languages = new LinkedHashSet<>(brands.current().names().keySet());
        languages.addAll(Language.OF_PAGES);
        return List.copyOf(languages);
    }

    public List<Brand.Paper> getPapers() {
        return List.of(Brand.Paper.values());
    }

    public Map<String, String> getNames() {
        return names;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public long getBaseVersion() {
        return baseVersion;
    }

    public void setBaseVersion(long baseVersion) {
        this.baseVersion = baseVersion;
    }
}
