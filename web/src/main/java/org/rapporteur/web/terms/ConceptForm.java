package org.rapporteur.web.terms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Term.Status;

/**
 * What a form says of a concept: rows of terms, some of them empty for more, and a definition for each language.
 *
 * @param definitions by tag
 */
public record ConceptForm(String kind, List<Row> rows, Map<String, String> definitions, String note) {

    /** Rows without a term at the end of the form. */
    private static final int SPARE = 3;

    /** @param status as it is written in addresses */
    public record Row(String language, String text, String status, String note) {}

    static ConceptForm of(Description description) {
        List<Row> rows = new ArrayList<>();
        for (Term term : description.terms()) {
            rows.add(new Row(term.language().tag(), term.text(), term.status().key(), term.note()));
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        description.definitions().forEach((language, text) -> definitions.put(language.tag(), text));
        return new ConceptForm(description.kind().key(), rows, definitions, description.note());
    }

    static ConceptForm empty(Kind kind) {
        return new ConceptForm(kind.key(), List.of(), Map.of(), "");
    }

    /** What the browser sent. */
    static ConceptForm of(HttpServletRequest request) {
        List<Row> rows = new ArrayList<>();
        String[] texts = values(request, "term");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                rows.add(new Row(
                        at(request, "language", i), texts[i], at(request, "status", i), at(request, "term-note", i)));
            }
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        String[] defined = values(request, "definition");
        for (int i = 0; i < defined.length; i++) {
            definitions.put(at(request, "definition-language", i), defined[i]);
        }
        String kind = request.getParameter("kind");
        String note = request.getParameter("note");
        return new ConceptForm(kind == null ? "term" : kind, rows, definitions, note == null ? "" : note);
    }

    private static String at(HttpServletRequest request, String name, int index) {
        String[] values = values(request, name);
        return index < values.length ? values[index] : "";
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    /** @throws DomainException what terms, languages and descriptions refuse */
    Description description() {
        List<Term> terms = new ArrayList<>();
        for (Row row : rows) {
            terms.add(new Term(Language.of(row.language()), row.text(), status(row.status()), row.note()));
        }
        Map<Language, String> defined = new LinkedHashMap<>();
        definitions.forEach((tag, text) -> defined.put(Language.of(tag), text));
        return new Description(kindOf(kind), terms, defined, note);
    }

    private static Status status(String word) {
        return Optional.of(word)
                .filter(given -> List.of("preferred", "admitted", "deprecated").contains(given))
                .map(given -> Status.valueOf(given.toUpperCase(Locale.ROOT)))
                .orElse(Status.ADMITTED);
    }

    private static Kind kindOf(String word) {
        return Optional.of(word)
                .filter(given ->
                        List.of("term", "person", "place", "organisation").contains(given))
                .map(given -> Kind.valueOf(given.toUpperCase(Locale.ROOT)))
                .orElse(Kind.TERM);
    }

    /** The rows of terms, and some empty ones for the languages of the pages. */
    public List<Row> shown() {
        return shown("preferred");
    }

    /** The same where the register has the preferred names. */
    public List<Row> shownBeside() {
        return shown("admitted");
    }

    private List<Row> shown(String first) {
        List<Row> shown = new ArrayList<>(rows);
        List<Language> spare = new ArrayList<>(Language.OF_PAGES);
        if (rows.isEmpty()) {
            for (Language language : spare) {
                shown.add(new Row(language.tag(), "", first, ""));
            }
        } else {
            for (int i = 0; i < SPARE; i++) {
                shown.add(new Row(spare.get(i % spare.size()).tag(), "", "admitted", ""));
            }
        }
        return shown;
    }

    /** Tags of the languages for which there is a field for a definition. */
    public List<String> defined() {
        Set<String> tags = new TreeSet<>(definitions.keySet());
        List<String> all = new ArrayList<>();
        Language.OF_PAGES.forEach(language -> all.add(language.tag()));
        tags.removeAll(all);
        all.addAll(tags);
        return all;
    }

    public String definition(String tag) {
        return definitions.getOrDefault(tag, "");
    }
}
