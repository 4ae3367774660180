package org.rapporteur.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.ActingAs;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Lexicons;
import org.rapporteur.translation.termbase.Occurrence;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Termbase;

@ExtendWith(ArquillianExtension.class)
class TermbaseIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Language FR = Language.FRENCH;
    private static final Language EN = Language.ENGLISH;

    @Inject
    Termbase termbase;

    @Inject
    Register register;

    @Inject
    Lexicons lexicons;

    @Inject
    ActingAs acting;

    @Test
    void a_concept_is_kept_with_its_terms_in_order_and_its_definitions() throws Exception {
        String word = word();
        Description given = new Description(
                Kind.TERM,
                List.of(
                        Term.preferred(FR, word + " éducatif"),
                        Term.admitted(FR, word + " scolaire"),
                        new Term(EN, word + " system", Term.Status.DEPRECATED, "Too long")),
                Map.of(FR, "Ce qui enseigne."),
                "From the seminar.");
        long id = asEditor(() -> termbase.create(given, false)).id();

        Concept read = asEditor(() -> termbase.get(id));
        assertThat(read.description()).isEqualTo(given);
        assertThat(read.changedBy()).map(Account::name).contains("terms-editor");
        assertThat(read.called(FR)).map(Term::text).contains(word + " éducatif");
        assertThat(read.called(EN)).isEmpty();
    }

    @Test
    void a_concept_is_found_by_the_beginning_of_a_word_of_it_without_accents() throws Exception {
        String word = word();
        long id = asEditor(() ->
                        termbase.create(Description.of(Kind.TERM, Term.preferred(FR, "Réforme " + word + "é")), false))
                .id();

        assertThat(found(word.toUpperCase(java.util.Locale.ROOT) + "E")).containsExactly(id);
        assertThat(found("reforme " + word)).containsExactly(id);
        assertThat(found(word.substring(2))).isEmpty();
        assertThat(found("%" + word)).isEmpty();
    }

    @Test
    void a_change_names_the_version_it_is_based_on_and_another_one_is_refused() throws Exception {
        String word = word();
        Concept made = asEditor(() -> termbase.create(Description.of(Kind.TERM, Term.preferred(FR, word)), false));
        long base = made.lockVersion();
        Concept changed = asEditor(() -> termbase.change(
                made.id(),
                base,
                Description.of(Kind.TERM, Term.admitted(FR, word), Term.preferred(FR, word + " b")),
                false));

        assertThat(changed.lockVersion()).isGreaterThan(base);
        assertThat(refusal(
                                editor(),
                                () -> termbase.change(
                                        made.id(),
                                        base,
                                        Description.of(Kind.TERM, Term.preferred(FR, "x" + word)),
                                        false))
                        .code())
                .isEqualTo("edit.conflict");
        assertThat(asEditor(() -> termbase.get(made.id())).terms())
                .extracting(Term::text)
                .containsExactly(word, word + " b");
    }

    @Test
    void a_term_of_another_concept_is_refused_unless_it_has_another_meaning() throws Exception {
        String word = word();
        Description given = Description.of(Kind.TERM, Term.preferred(FR, word));
        Concept first = asEditor(() -> termbase.create(given, false));

        DomainException refusal = refusal(
                editor(),
                () -> termbase.create(
                        Description.of(Kind.TERM, Term.admitted(FR, word.toUpperCase(java.util.Locale.ROOT))), false));
        assertThat(refusal.code()).isEqualTo("concept.term-taken");
        assertThat(refusal.data()).containsEntry("concept", Long.toString(first.id()));
        assertThat(asEditor(() -> termbase.create(given, true)).id()).isNotEqualTo(first.id());
        assertThat(asEditor(() -> termbase.create(Description.of(Kind.TERM, Term.preferred(EN, word)), false))
                        .id())
                .isPositive();
    }

    @Test
    void editors_and_administrators_change_terms_and_other_staff_read_them() throws Exception {
        Account translator = acting.account("terms-translator", RoleGrant.of(Role.TRANSLATOR, FR));
        Account administrator = acting.account("terms-administrator", RoleGrant.of(Role.ADMINISTRATOR, null));
        Description given = Description.of(Kind.PERSON, Term.preferred(FR, word()));
        Concept made = acting.as(administrator, () -> termbase.create(given, false));

        assertThat(refusal(translator, () -> termbase.create(given, true)).code())
                .isEqualTo("terms.editors-only");
        assertThat(refusal(translator, () -> termbase.change(made.id(), made.lockVersion(), given, true))
                        .code())
                .isEqualTo("terms.editors-only");
        assertThat(refusal(translator, () -> {
                            termbase.delete(made.id(), made.lockVersion());
                            return null;
                        })
                        .code())
                .isEqualTo("terms.editors-only");
        assertThat(acting.as(translator, () -> termbase.get(made.id())).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void what_is_changed_is_recognised_at_once_and_what_is_deleted_no_more() throws Exception {
        String word = word();
        Concept made = asEditor(() ->
                termbase.create(Description.of(Kind.TERM, Term.preferred(FR, "conseil " + word)), false));
        assertThat(recognised("Les conseils " + word)).containsExactly("concept/" + made.id());

        asEditor(() -> {
            termbase.delete(made.id(), made.lockVersion());
            return null;
        });
        assertThat(recognised("Les conseils " + word)).isEmpty();
        assertThat(refusal(editor(), () -> termbase.get(made.id())).code()).isEqualTo("concept.unknown");
    }

    @Test
    void names_of_the_register_are_recognised_and_further_forms_belong_to_the_same_name() throws Exception {
        String word = word();
        RegisterEntry entry =
                asEditor(() -> register.create(RegisterEntry.Kind.ORGANISATION, Map.of(FR, "Union " + word), null));
        String reference = "register/organisation/" + entry.key();
        assertThat(recognised("L'Union " + word + " vote.")).containsExactly(reference);

        Concept forms = asEditor(() -> termbase.createFor(
                entry.kind(), entry.key(), Description.of(Kind.ORGANISATION, Term.admitted(FR, "la " + word))));
        assertThat(recognised("Avec la " + word)).containsExactly(reference);
        assertThat(asEditor(() -> termbase.of(entry.kind(), entry.key())).map(Concept::id))
                .contains(forms.id());
        assertThat(asEditor(() -> termbase.get(forms.id())).called(FR))
                .map(Term::text)
                .contains("Union " + word);
        assertThat(refusal(
                                editor(),
                                () -> termbase.createFor(entry.kind(), entry.key(), Description.of(Kind.ORGANISATION)))
                        .code())
                .isEqualTo("concept.entry-taken");
    }

    private List<String> recognised(String text) {
        return lexicons.current().occurrences(text, FR).stream()
                .map(Occurrence::meanings)
                .map(meanings -> meanings.get(0).concept().reference())
                .toList();
    }

    private List<Long> found(String words) throws Exception {
        return asEditor(() -> termbase.beginning(words, List.of(), 1, 50)).concepts().stream()
                .map(Concept::id)
                .toList();
    }

    private Account editor() {
        return acting.account("terms-editor", RoleGrant.of(Role.EDITOR, null));
    }

    private <T> T asEditor(Callable<T> what) throws Exception {
        return acting.as(editor(), what);
    }

    private DomainException refusal(Account by, Callable<?> what) {
        return catchThrowableOfType(DomainException.class, () -> acting.as(by, what));
    }

    /** A word that no other test has. */
    private static String word() {
        return "zq" + "abcdefghij".charAt(NUMBER.incrementAndGet() % 10) + "vx";
    }
}
