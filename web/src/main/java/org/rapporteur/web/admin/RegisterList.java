package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** The entries of one kind of the names register, narrowed by {@code ?q=}. */
@Named
@RequestScoped
public class RegisterList {

    /** More than anybody reads; the search narrows. */
    private static final int MOST = 500;

    @Inject
    private Register register;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.kind}")
    private @Nullable String kind;

    @Inject
    @ManagedProperty("#{param.q}")
    private @Nullable String query;

    private List<RegisterEntry> found = List.of();

    public void load() {
        Attempt.load(() -> found = register.matching(RegisterKinds.of(kind), getQuery(), say.language(), MOST));
    }

    public List<RegisterEntry> getFound() {
        return found;
    }

    public String getKind() {
        return kind == null ? "" : kind;
    }

    public List<String> getKinds() {
        return List.of("place", "organisation", "topic");
    }

    public String getQuery() {
        return query == null ? "" : query.strip();
    }

    public List<Language> getLanguages() {
        return Language.OF_PAGES;
    }

    /** The name in a language; empty where there is none yet. */
    public String label(RegisterEntry entry, Language language) {
        return entry.labels().getOrDefault(language, "");
    }

    public String country(RegisterEntry entry) {
        String code = entry.country();
        return code == null ? "" : Countries.name(code, say.language());
    }
}
