package org.rapporteur.web.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.TermEditors;
import org.rapporteur.translation.termbase.Termbase;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/**
 * One concept, or what is added to a name of the register. The id {@code new} stands for one that is to be made. What a
 * form brought stays in it whatever is refused; what somebody else has said meanwhile is shown beside it.
 */
@Named
@RequestScoped
public class ConceptEdit {

    @Inject
    private Termbase termbase;

    @Inject
    private Register register;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Notices notices;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String id;

    @Inject
    @ManagedProperty("#{param.entrykind}")
    private @Nullable String entryKind;

    @Inject
    @ManagedProperty("#{param.key}")
    private @Nullable String key;

    private boolean found;
    private @Nullable Concept concept;
    private @Nullable RegisterEntry entry;
    private @Nullable ConceptForm form;
    private long seen = -1;
    private @Nullable Conflict conflict;
    private @Nullable String taken;

    /** @param told what the concept says now, line by line */
    public record Conflict(String who, String at, List<String> told) {}

    /** For the page's beginning: answers with an error page where there is no such concept. */
    public void load() {
        Attempt.load(this::find);
        if (request.getParameter("term") != null) {
            form = ConceptForm.of(request);
            String version = request.getParameter("version");
            seen = version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }
    }

    /** Also before the action of the page: which of its forms are there is asked while a request is being read. */
    private void find() {
        if (found) {
            return;
        }
        found = true;
        if (entryKind != null && !entryKind.isEmpty()) {
            RegisterEntry.Kind kind = registerKind(entryKind);
            entry = register.get(kind, String.valueOf(key));
            concept = termbase.of(kind, entry.key()).orElse(null);
        } else if (!"new".equals(id)) {
            concept = termbase.get(number(id));
            entry = concept.entry().orElse(null);
        }
    }

    private static RegisterEntry.Kind registerKind(String word) {
        return switch (word) {
            case "place" -> RegisterEntry.Kind.PLACE;
            case "organisation" -> RegisterEntry.Kind.ORGANISATION;
            default -> throw DomainException.notFound("register.unknown", "kind", word, "key", "");
        };
    }

    public ConceptForm getForm() {
        if (form == null) {
            form = concept == null ? ConceptForm.empty(kind()) : ConceptForm.of(concept.description());
        }
        return form;
    }

    private Kind kind() {
        String asked = String.valueOf(request.getParameter("kind")).toUpperCase(Locale.ROOT);
        if (entry != null) {
            return Kind.of(entry.kind());
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(asked)) {
                return kind;
            }
        }
        return Kind.TERM;
    }

    public @Nullable String save() {
        return Attempt.at(() -> {
            try {
                store(getForm().description());
            } catch (DomainException refusal) {
                explain(refusal);
                throw refusal;
            }
            notices.add(say.text("terms.saved"));
            Redirect.to(getBack());
            return null;
        });
    }

    private void store(Description description) {
        boolean homonyms = request.getParameter("homonyms") != null;
        if (concept != null) {
            termbase.change(concept.id(), getSeen(), description, homonyms);
        } else if (entry != null) {
            termbase.createFor(entry.kind(), entry.key(), description);
        } else {
            termbase.create(description, homonyms);
        }
    }

    /** Gets ready what the page shows beside a refusal. */
    private void explain(DomainException refusal) {
        if (refusal.code().equals("concept.term-taken")) {
            taken = String.valueOf(refusal.data().get("concept"));
        }
        if (refusal.code().equals("edit.conflict") && concept != null) {
            Concept now = termbase.get(concept.id());
            conflict =
                    new Conflict(now.changedBy().map(Account::name).orElse(""), say.moment(now.changedAt()), told(now));
            seen = now.lockVersion();
        }
    }

    /** What a concept says, on a line for each term, for somebody to compare. */
    private List<String> told(Concept now) {
        List<String> told = new ArrayList<>();
        for (Term term : now.terms()) {
            String status = say.text("term.status." + term.status().key());
            told.add(term.language().nameIn(say.language()) + ": " + term.text() + " (" + status + ")"
                    + (term.note().isEmpty() ? "" : ". " + term.note()));
        }
        now.definitions().forEach((language, text) -> told.add(language.nameIn(say.language()) + ": " + text));
        if (!now.note().isEmpty()) {
            told.add(now.note());
        }
        return told;
    }

    public @Nullable String delete() {
        return Attempt.at(() -> {
            if (concept != null) {
                termbase.delete(concept.id(), getSeen());
                notices.add(say.text("terms.deleted"));
            }
            Redirect.to(getBack());
            return null;
        });
    }

    public boolean isNew() {
        find();
        return concept == null;
    }

    /** Whether the reader may change it. */
    public boolean isEditor() {
        return TermEditors.may(currentUser.account());
    }

    /** Whether it belongs to a name of the register. */
    public boolean isRegistered() {
        find();
        return entry != null;
    }

    /** The register's names by the tags of their languages. */
    public List<TermLine.Cell> getRegisterNames() {
        RegisterEntry named = entry;
        return named == null
                ? List.of()
                : named.labels().keySet().stream()
                        .sorted()
                        .map(language -> new TermLine.Cell(language.tag(), named.label(language), List.of(), List.of()))
                        .toList();
    }

    /** Where an administrator corrects the register's names. */
    public String getRegisterAddress() {
        return entry == null ? "" : "/desk/admin/register/" + entry.kind().key() + "/" + entry.key();
    }

    public String getTitle() {
        if (entry != null) {
            return entry.label(say.language());
        }
        if (concept == null) {
            return say.text(kind().proper() ? "terms.new-name" : "terms.new");
        }
        Concept shown = concept;
        return shown.called(say.language())
                .or(() -> shown.terms().stream().findFirst())
                .map(term -> term.text())
                .orElse("");
    }

    /** The list that it stands in. */
    public String getBack() {
        Kind kind = concept == null ? kind() : concept.kind();
        return kind.proper() ? "/desk/names?kind=" + kind.key() : "/desk/terms";
    }

    /** The version that the next save names. */
    public long getSeen() {
        return seen >= 0 || concept == null ? seen : concept.lockVersion();
    }

    /** What somebody else has said meanwhile; null while there is no conflict. */
    public @Nullable Conflict getConflict() {
        return conflict;
    }

    /** The id of the concept that has a term already; null where none has. */
    public @Nullable String getTaken() {
        return taken;
    }

    public String getChanged() {
        if (concept == null) {
            return "";
        }
        String who = concept.changedBy().map(Account::name).orElse("");
        return say.text("terms.changed", "who", who, "at", say.moment(concept.changedAt()));
    }

    /** Tags of the languages that a term can be in. */
    public List<Choice> getLanguages() {
        TreeSet<String> tags = new TreeSet<>();
        WordLanguage.ALL.forEach(each -> tags.add(each.language().tag()));
        getForm().rows().forEach(row -> tags.add(row.language()));
        return tags.stream()
                .map(tag -> new Choice(tag, Language.of(tag).nameIn(say.language())))
                .toList();
    }

    /** A language in a list of languages. */
    public record Choice(String tag, String name) {}

    public List<String> getStatuses() {
        return List.of("preferred", "admitted", "deprecated");
    }

    public List<String> getKinds() {
        return List.of("term", "person", "place", "organisation");
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw DomainException.notFound("concept.unknown", "id", String.valueOf(text));
        }
        return Long.parseLong(text);
    }
}
