package org.rapporteur.web.terms;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.web.api.Given;

/**
 * A concept of the termbase.
 *
 * @param kind term, person, place or organisation
 * @param register the entry of the names register that it adds forms to
 * @param terms its own, in the order given; the names of the register's entry are not among them
 * @param definitions by language
 * @param version what a change must name
 */
public record ConceptView(
        long id,
        String kind,
        @Nullable RegisterKey register,
        List<TermView> terms,
        Map<String, String> definitions,
        String note,
        long version) {

    /** @param kind place or organisation */
    public record RegisterKey(
            @Schema(required = true) String kind,
            @Schema(required = true) String key) {}

    /**
     * @param status preferred, admitted or deprecated
     * @param note what tells the term from others; may be left out
     */
    public record TermView(
            @Schema(required = true) String language,
            @Schema(required = true) String text,
            @Schema(required = true) String status,
            @Nullable String note) {

        static TermView of(Term term) {
            return new TermView(
                    term.language().tag(),
                    term.text(),
                    term.status().key(),
                    term.note().isEmpty() ? null : term.note());
        }

        Term term() {
            return new Term(
                    Language.of(Given.required("terms.language", language)),
                    Given.required("terms.text", text),
                    Given.value(Term.Status.class, "terms.status", status),
                    Given.text(note));
        }
    }

    /**
     * What is said of a concept; a change says all of it.
     *
     * @param basedOn the {@code version} that was seen, for a change where {@code If-Match} does not say it
     * @param kind term, person, place or organisation; left out for term
     * @param register for a new concept that adds forms to an entry of the names register
     */
    public record ConceptGiven(
            @Nullable Long basedOn,
            @Nullable String kind,
            @Nullable RegisterKey register,
            @Schema(required = true) List<TermView> terms,
            @Nullable Map<String, String> definitions,
            @Nullable String note) {

        Description description() {
            return new Description(
                    kind == null ? Kind.TERM : Given.value(Kind.class, "kind", kind),
                    Given.list(terms).stream().map(TermView::term).toList(),
                    definitions == null ? Map.of() : Given.byLanguage("definitions", definitions),
                    Given.text(note));
        }
    }

    static ConceptView of(Concept concept) {
        return new ConceptView(
                concept.id(),
                concept.kind().key(),
                concept.entry().map(ConceptView::key).orElse(null),
                concept.terms().stream().map(TermView::of).toList(),
                Given.byTag(concept.definitions()),
                concept.note(),
                concept.lockVersion());
    }

    private static RegisterKey key(RegisterEntry entry) {
        return new RegisterKey(entry.kind().key(), entry.key());
    }
}
