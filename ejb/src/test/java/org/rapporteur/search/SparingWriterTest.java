package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.PessimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class SparingWriterTest {

    private static final List<Long> IDS = List.of(1L, 2L, 3L, 4L);

    private final List<Collection<Long>> written = new ArrayList<>();

    private void write(Collection<Long> ids, Set<Long> unwritable) {
        if (ids.stream().anyMatch(unwritable::contains)) {
            throw new SearchException("unwritable");
        }
        written.add(List.copyOf(ids));
    }

    @Test
    void documents_are_written_together_while_that_succeeds() {
        SparingWriter.Outcome outcome = SparingWriter.write(IDS, ids -> write(ids, Set.of()), () -> true);

        assertThat(outcome).isEqualTo(SparingWriter.Outcome.ALL_WRITTEN);
        assertThat(written).containsExactly(IDS);
    }

    @Test
    void those_that_cannot_be_written_are_told_and_all_others_written() {
        SparingWriter.Outcome outcome = SparingWriter.write(IDS, ids -> write(ids, Set.of(2L, 4L)), () -> true);

        assertThat(outcome.refused()).containsExactly(2L, 4L);
        assertThat(outcome.cause()).hasMessage("unwritable");
        assertThat(written).containsExactly(List.of(1L), List.of(3L));
    }

    @Test
    void where_the_index_does_not_answer_no_document_is_to_blame() {
        assertThatExceptionOfType(SearchException.class)
                .isThrownBy(() -> SparingWriter.write(IDS, ids -> write(ids, Set.of(2L)), () -> false));
        assertThat(written).isEmpty();
    }

    @Test
    void where_another_transaction_is_in_the_way_no_document_is_to_blame() {
        assertThatExceptionOfType(PessimisticLockException.class)
                .isThrownBy(() -> SparingWriter.write(
                        IDS,
                        ids -> {
                            throw new PessimisticLockException();
                        },
                        () -> true));
    }
}
