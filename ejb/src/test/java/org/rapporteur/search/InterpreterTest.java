package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Interpreter.Understood;

class InterpreterTest {

    private static final QueryText TYPED = QueryText.of("younng wrokers");

    private int requests;

    /** An archive of nothing but the words that are meant. */
    private final class Words implements Vocabulary {

        @Override
        public boolean hasAny(Collection<Form> forms) {
            requests++;
            return false;
        }

        @Override
        public List<Like> like(String word, IndexField field) {
            requests++;
            return List.of(new Like(word.startsWith("y") ? "young" : "workers", 0.9, 1));
        }
    }

    private Understood understood(BooleanSupplier inTime) {
        return new Interpreter(
                        Language.ENGLISH,
                        new Words(),
                        List.of(),
                        sought -> {
                            requests++;
                            return 0;
                        },
                        inTime)
                .freely(TYPED, 0);
    }

    @Test
    void with_time_enough_both_words_are_corrected() {
        assertThat(understood(() -> true).interpretation().corrections()).hasSize(2);
    }

    @Test
    void when_the_time_is_over_nothing_more_is_asked_for_and_the_words_stand_as_they_are() {
        Understood understood = understood(() -> false);

        assertThat(requests).isZero();
        assertThat(understood.interpretation().isLiteral()).isTrue();
        assertThat(understood.sought()).isEqualTo(ArchiveQuery.of(TYPED, Language.ENGLISH, Wording.LITERAL));
    }

    @Test
    void what_the_index_is_asked_for_ends_with_the_time() {
        understood(() -> requests < 3);

        assertThat(requests).isBetween(3, 8);
    }
}
