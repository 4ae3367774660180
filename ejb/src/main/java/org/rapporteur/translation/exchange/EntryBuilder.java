package org.rapporteur.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Term.Status;

/**
 * Gathers what a file says of one concept. Where a term has no status, the first of its language is taken as preferred and
 * the others as admitted; a second preferred one is taken as admitted; a term that stands twice counts once. The first
 * thing that cannot be taken refuses the whole entry, so that no half of a concept is stored.
 */
final class EntryBuilder {

    /** Of what a file says, some terms may stand twice; no entry is gathered without end. */
    private static final int MOST = 2 * Concept.MAX_TERMS;

    private final long line;
    private Kind kind = Kind.TERM;
    private final List<Given> terms = new ArrayList<>();
    private final Map<Language, StringBuilder> definitions = new LinkedHashMap<>();
    private final StringBuilder note = new StringBuilder();
    private @Nullable DomainException refusal;

    private record Given(Language language, String text, Optional<Status> status, String note) {}

    EntryBuilder(long line) {
        this.line = line;
    }

    /** An unknown word refuses the entry. */
    void kind(String word) {
        try {
            kind = Kind.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            refuse(DomainException.invalid("exchange.kind", "word", clipped(word)));
        }
    }

    void kind(Kind known) {
        kind = known;
    }

    void term(Language language, String text, Optional<Status> status, String termNote) {
        if (terms.size() < MOST) {
            terms.add(new Given(language, text, status, termNote));
        } else {
            refuse(DomainException.invalid("concept.terms", "limit", Concept.MAX_TERMS));
        }
    }

    void definition(Language language, String text) {
        append(definitions.computeIfAbsent(language, key -> new StringBuilder()), text);
    }

    void note(String text) {
        append(note, text);
    }

    /** The first refusal counts. */
    void refuse(DomainException why) {
        refusal = refusal == null ? why : refusal;
    }

    private static void append(StringBuilder to, String text) {
        String plain = text.strip();
        if (!plain.isEmpty() && to.length() <= Concept.MAX_PROSE) {
            to.append(to.isEmpty() ? "" : "\n").append(plain);
        }
    }

    Item<Description> item() {
        if (refusal != null) {
            return Item.refused(line, refusal);
        }
        try {
            return Item.of(line, description());
        } catch (DomainException notTaken) {
            return Item.refused(line, notTaken);
        }
    }

    private Description description() {
        if (terms.isEmpty()) {
            throw DomainException.invalid("concept.no-term");
        }
        Set<Language> preferred = new HashSet<>();
        for (Given given : terms) {
            if (given.status().equals(Optional.of(Status.PREFERRED))) {
                preferred.add(given.language());
            }
        }
        Set<Language> taken = new HashSet<>();
        Map<List<Object>, Term> all = new LinkedHashMap<>();
        for (Given given : terms) {
            Term term = new Term(given.language(), given.text(), Status.ADMITTED, given.note());
            Status status =
                    given.status().orElse(preferred.contains(given.language()) ? Status.ADMITTED : Status.PREFERRED);
            if (status == Status.PREFERRED && taken.contains(given.language())) {
                status = Status.ADMITTED;
            }
            if (all.putIfAbsent(List.of(term.language(), term.key()), term.with(status)) == null
                    && status == Status.PREFERRED) {
                taken.add(given.language());
            }
        }
        Map<Language, String> defined = new HashMap<>();
        definitions.forEach((language, text) -> defined.put(language, text.toString()));
        return new Description(kind, List.copyOf(all.values()), defined, note.toString());
    }

    static String clipped(String word) {
        return word.length() > 60 ? word.substring(0, 60) : word;
    }
}
