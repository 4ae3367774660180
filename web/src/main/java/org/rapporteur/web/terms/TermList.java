package org.rapporteur.web.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.ConceptPage;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.TermEditors;
import org.rapporteur.translation.termbase.Termbase;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/**
 * The terms, or the names of one kind, narrowed by {@code ?q=}. Names that reports carry as facts come first, from their
 * register.
 */
@Named
@RequestScoped
public class TermList {

    private static final int SIZE = 50;

    /** More names of the register than anybody reads; the search narrows. */
    private static final int REGISTERED = 200;

    @Inject
    private Termbase termbase;

    @Inject
    private Register register;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private List<TermLine> lines = List.of();
    private List<Steps.Step> steps = List.of();
    private long total;

    /** A view action of the page of terms. */
    public void loadTerms() {
        Attempt.load(() -> {
            ConceptPage found = termbase.beginning(getQuery(), List.of(Kind.TERM), page(), SIZE);
            lines = found.concepts().stream().map(TermList::line).toList();
            total = found.total();
            steps = Steps.of("/desk/terms", Map.of("q", getQuery()), found.page(), found.pages());
        });
    }

    /** A view action of the page of names. */
    public void loadNames() {
        Attempt.load(() -> {
            Kind kind = Kind.valueOf(getKind().toUpperCase(Locale.ROOT));
            ConceptPage found = termbase.beginning(getQuery(), List.of(kind), page(), SIZE);
            List<TermLine> all = new ArrayList<>();
            Set<Long> shown = new HashSet<>();
            if (kind != Kind.PERSON && page() == 1) {
                RegisterEntry.Kind registered = RegisterEntry.Kind.valueOf(kind.name());
                for (RegisterEntry entry : register.matching(registered, getQuery(), say.language(), REGISTERED)) {
                    all.add(line(entry));
                    shown.add(entry.id());
                }
            }
            for (Concept concept : found.concepts()) {
                if (concept.entry().map(entry -> !shown.contains(entry.id())).orElse(true)) {
                    all.add(line(concept));
                }
            }
            lines = all;
            total = all.size();
            steps = Steps.of("/desk/names", Map.of("kind", getKind(), "q", getQuery()), found.page(), found.pages());
        });
    }

    private TermLine line(RegisterEntry entry) {
        List<Term> terms = termbase.of(entry.kind(), entry.key())
                .map(Concept::allTerms)
                .orElseGet(() -> entry.labels().entrySet().stream()
                        .map(label -> Term.preferred(label.getKey(), label.getValue()))
                        .toList());
        return TermLine.of(address(entry), entry.kind().key(), terms, true);
    }

    private static TermLine line(Concept concept) {
        return TermLine.of(
                concept.entry().map(TermList::address).orElse("/desk/terms/" + concept.id()),
                concept.kind().key(),
                concept.allTerms(),
                concept.entry().isPresent());
    }

    private static String address(RegisterEntry entry) {
        return "/desk/names/" + entry.kind().key() + "/" + entry.key();
    }

    public List<TermLine> getLines() {
        return lines;
    }

    public List<Steps.Step> getSteps() {
        return steps;
    }

    /** How many there are on all pages. */
    public long getTotal() {
        return total;
    }

    public List<Language> getLanguages() {
        return Language.OF_PAGES;
    }

    public List<String> getKinds() {
        return List.of("person", "place", "organisation");
    }

    /** The kind of names that is shown. */
    public String getKind() {
        String kind = given("kind");
        return getKinds().contains(kind) ? kind : "organisation";
    }

    public String getQuery() {
        return given("q").strip();
    }

    /** Whether the reader may change terms. */
    public boolean isEditor() {
        return TermEditors.may(currentUser.account());
    }

    private int page() {
        return Steps.page(given("page"));
    }

    private String given(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
