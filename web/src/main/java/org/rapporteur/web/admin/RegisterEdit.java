package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/** One entry of the names register. The key {@code -}, which no entry has, stands for one that is to be made. */
@Named
@RequestScoped
public class RegisterEdit {

    @Inject
    private Register register;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.kind}")
    private @Nullable String kind;

    @Inject
    @ManagedProperty("#{param.key}")
    private @Nullable String key;

    private final Map<String, String> labels = new LinkedHashMap<>();
    private String title = "";
    private String country = "";
    private long baseVersion;

    public boolean isNew() {
        return "-".equals(key);
    }

    /** Fills the form; a view action of the first request only. */
    public void load() {
        Attempt.load(() -> {
            RegisterEntry.Kind known = RegisterKinds.of(kind);
            if (!isNew()) {
                RegisterEntry entry = register.get(known, String.valueOf(key));
                entry.labels().forEach((language, label) -> labels.put(language.tag(), label));
                title = entry.label(say.language());
                country = entry.country() == null ? "" : entry.country();
                baseVersion = entry.lockVersion();
            }
        });
    }

    public @Nullable String save() {
        return Attempt.at(() -> {
            RegisterEntry.Kind known = RegisterKinds.of(kind);
            Map<Language, String> given = new LinkedHashMap<>();
            getLanguages().forEach(language -> given.put(language, labels.getOrDefault(language.tag(), "")));
            String where = country.isEmpty() ? null : country;
            RegisterEntry saved = isNew()
                    ? register.create(known, given, where)
                    : register.rename(known, String.valueOf(key), baseVersion, given, where);
            notices.add(saved.label(say.language()) + ": " + say.text("admin.saved"));
            Redirect.to("/desk/admin/register/" + known.key());
            return null;
        });
    }

    public String getKind() {
        return kind == null ? "" : kind;
    }

    public boolean isPlace() {
        return RegisterEntry.Kind.PLACE.key().equals(kind);
    }

    /** Those of the pages, and those in which the entry has a name besides. */
    public List<Language> getLanguages() {
        List<Language> languages = new ArrayList<>(Language.OF_PAGES);
        labels.keySet().stream()
                .map(Language::of)
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        return languages;
    }

    public List<Countries.Country> getCountries() {
        return Countries.all(say.language());
    }

    public Map<String, String> getLabels() {
        return labels;
    }

    public String getTitle() {
        return title.isEmpty() ? say.text("admin.register-edit") : title;
    }

    public String getCountry() {
        return country;
    }

    /** @param country null for the empty choice */
    public void setCountry(@Nullable String country) {
        this.country = country == null ? "" : country;
    }

    public long getBaseVersion() {
        return baseVersion;
    }

    public void setBaseVersion(long baseVersion) {
        this.baseVersion = baseVersion;
    }
}
