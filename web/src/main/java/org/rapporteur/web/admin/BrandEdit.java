package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.BrandDraft;
import org.rapporteur.brand.BrandFault;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.BrandDesk;
import org.rapporteur.storage.Images;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/**
 * What the federation looks like on pages and paper, edited beside a page that shows it. What the form brought stays in
 * it whatever is refused, and each refusal stands at its field; a brand that somebody else has saved meanwhile is shown
 * beside it.
 */
@Named
@RequestScoped
public class BrandEdit {

    @Inject
    private Brands brands;

    @Inject
    private BrandDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private @Nullable BrandDraft draft;
    private @Nullable Part file;
    private long baseVersion;
    private boolean contested;
    private Map<String, String> problems = Map.of();
    private String page = "";

    /** For the page's beginning: says at once what is wrong with the brand that is saved. */
    public void load() {
        getDraft();
        if (!sent()) {
            judge();
        }
    }

    private boolean sent() {
        return request.getParameter("website") != null;
    }

    /** What the form brought, or what is saved. */
    private BrandDraft read() {
        if (!sent()) {
            baseVersion = brands.version();
            return BrandDraft.of(brands.current());
        }
        String version = BrandForm.given(request, "version");
        baseVersion = version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        return BrandForm.read(request);
    }

    public @Nullable String save() {
        return Attempt.at(() -> store(getBaseVersion()));
    }

    /** After both were shown: this one replaces the other. */
    public @Nullable String keepMine() {
        return Attempt.at(() -> {
            String compared = BrandForm.given(request, "compared");
            return store(compared.matches("\\d{1,18}") ? Long.parseLong(compared) : getBaseVersion());
        });
    }

    /** The version that is shown beside the form's; somebody may save a third one meanwhile. */
    public long getComparedVersion() {
        return brands.version();
    }

    /** After both were shown: the form is filled with the other. */
    public @Nullable String takeTheirs() {
        Redirect.to("/desk/admin/brand");
        return null;
    }

    /** Draws the page for browsers without scripts. */
    public @Nullable String preview() {
        return Attempt.at(() -> {
            takeLogo();
            if (!judge()) {
                refused();
            } else {
                page = "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(desk.preview(getDraft(), sampleLanguage()));
            }
            return null;
        });
    }

    private @Nullable String store(long basedOn) {
        takeLogo();
        if (!judge()) {
            refused();
            return null;
        }
        try {
            desk.change(basedOn, getDraft());
        } catch (DomainException refusal) {
            contested = refusal.code().equals("edit.conflict");
            throw refusal;
        }
        notices.add(say.text("admin.saved"));
        Redirect.to("/desk/admin/brand");
        return null;
    }

    private static void refused() {
        FacesContext context = FacesContext.getCurrentInstance();
        context.validationFailed();
        context.getExternalContext().setResponseStatus(422);
    }

    /** A file that was chosen is kept and named in the form, so that no further step asks for it again. */
    private void takeLogo() {
        if (file == null || file.getSize() == 0) {
            return;
        }
        try (InputStream input = file.getInputStream()) {
            String logo =
                    desk.storeLogo(input.readNBytes(Images.MAX_LOGO_BYTES + 1)).sha256();
            draft = getDraft().withLogo(Optional.of(logo));
        } catch (DomainException refusal) {
            problems = Map.of("logo", say.refusal(refusal));
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether nothing is wrong with the draft */
    private boolean judge() {
        Map<String, String> found = new LinkedHashMap<>();
        for (BrandFault fault : desk.faults(getDraft())) {
            found.putIfAbsent(fault.field(), say.messages().say(fault.code(), fault.data()));
        }
        if (!getNameOfNoLanguage().isEmpty()) {
            found.put("added-language", say.text("admin.brand-add-which"));
        }
        problems = found;
        return found.isEmpty();
    }

    public BrandDraft getDraft() {
        if (draft == null) {
            draft = read();
        }
        return draft;
    }

    /** A field that differs between the draft and what somebody else has saved. */
    public record Difference(String label, String theirs, String mine) {}

    /** What differs, when somebody else has saved meanwhile; empty otherwise. */
    public List<Difference> getDifferences() {
        if (!contested) {
            return List.of();
        }
        BrandDraft mine = getDraft();
        BrandDraft theirs = BrandDraft.of(brands.current());
        List<Difference> differences = new ArrayList<>();
        for (Language language : BrandForm.languages(mine)) {
            add(differences, language.ownName(), name(theirs, language), name(mine, language));
        }
        for (Language language : theirs.names().keySet()) {
            if (!BrandForm.languages(mine).contains(language)) {
                add(differences, language.ownName(), name(theirs, language), "");
            }
        }
        add(differences, say.text("admin.brand-website"), theirs.website(), mine.website());
        add(differences, say.text("admin.brand-accent"), theirs.accent(), mine.accent());
        add(differences, say.text("admin.brand-ornament"), theirs.ornament(), mine.ornament());
        add(differences, say.text("admin.brand-typeface"), typeface(theirs), typeface(mine));
        add(differences, say.text("admin.brand-logo"), logo(theirs), logo(mine));
        add(
                differences,
                say.text("admin.brand-paper"),
                theirs.paper().name(),
                mine.paper().name());
        add(differences, say.text("admin.brand-prefix"), theirs.symbolPrefix(), mine.symbolPrefix());
        return differences;
    }

    private static void add(List<Difference> differences, String label, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            differences.add(new Difference(label, theirs, mine));
        }
    }

    private static String name(BrandDraft from, Language language) {
        return from.names().getOrDefault(language, "");
    }

    private String typeface(BrandDraft from) {
        return say.text("admin.brand-typeface." + from.typeface().name());
    }

    private static String logo(BrandDraft from) {
        return from.logo().map(logo -> logo.substring(0, 8) + "…").orElse("");
    }

    public boolean isContested() {
        return contested;
    }

    /** What is wrong with a field, in the page's language; empty where nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Names of the fields with a problem, as their elements are called. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** What was typed for a further language that was not chosen. */
    public String getNameOfNoLanguage() {
        return BrandForm.nameOfNoLanguage(request);
    }

    public String problemOfName(Language language) {
        return problem("names." + language.tag());
    }

    public String nameIn(Language language) {
        return name(getDraft(), language);
    }

    public List<Language> getLanguages() {
        return BrandForm.languages(getDraft());
    }

    public List<Language> getOtherLanguages() {
        return BrandForm.others(getDraft());
    }

    public List<Language> getSampleLanguages() {
        return Language.OF_PAGES;
    }

    /** The language of the sample page: the one chosen, or that of the desk. */
    public Language getSampleLanguage() {
        return sampleLanguage();
    }

    private Language sampleLanguage() {
        return BrandForm.language(BrandForm.given(request, "sample")).orElse(say.language());
    }

    public List<Brand.Paper> getPapers() {
        return List.of(Brand.Paper.values());
    }

    public List<Brand.Typeface> getTypefaces() {
        return List.of(Brand.Typeface.values());
    }

    /** SHA-256 of the logo; empty where there is none. */
    public String getLogo() {
        return getDraft().logo().orElse("");
    }

    /** The drawn page as an address of itself; empty where it has not been drawn for this answer. */
    public String getPage() {
        return page;
    }

    public long getBaseVersion() {
        getDraft();
        return baseVersion;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
