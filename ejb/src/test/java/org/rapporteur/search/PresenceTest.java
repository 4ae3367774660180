package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.search.Presence.State;

class PresenceTest {

    private final Stub stub = new Stub();
    private final Presence presence = new Presence(stub);

    /** An engine that does what the test has it do, and notes what it was asked for. */
    private static final class Stub implements Indexes {

        private final List<String> asked = new ArrayList<>();
        private boolean embedded;
        private boolean gone;
        private boolean current = true;
        private @Nullable SearchException refusal;

        private void ask(String what) {
            if (gone) {
                throw new SearchException("gone");
            }
            asked.add(what);
        }

        @Override
        public boolean embedded() {
            return embedded;
        }

        @Override
        public void makeMissing() {
            ask("make");
        }

        @Override
        public void validate() {
            ask("validate");
            if (!current) {
                throw new SearchException("another form");
            }
        }

        @Override
        public void form() {
            ask("form");
            if (refusal != null) {
                throw refusal;
            }
            current = true;
        }

        @Override
        public void ask() {
            ask("ask");
        }
    }

    @Test
    void one_late_answer_is_no_absence_and_two_are() {
        presence.look();
        stub.gone = true;

        assertThat(presence.look()).isEqualTo(State.LATE);
        assertThat(presence.away()).isFalse();
        assertThat(presence.look()).isEqualTo(State.AWAY);
        assertThat(presence.away()).isTrue();
    }

    @Test
    void an_answer_forgives_the_late_one_before() {
        presence.look();
        stub.gone = true;
        presence.look();
        stub.gone = false;
        presence.look();
        stub.gone = true;

        assertThat(presence.look()).isEqualTo(State.LATE);
    }

    @Test
    void one_that_never_answered_is_away_at_once() {
        stub.gone = true;

        assertThat(presence.look()).isEqualTo(State.AWAY);
    }

    @Test
    void the_form_is_seen_to_at_the_start_and_after_each_absence() {
        presence.look();
        presence.look();
        assertThat(stub.asked).containsExactly("make", "validate", "ask", "ask");

        stub.gone = true;
        presence.look();
        presence.look();
        stub.asked.clear();
        stub.gone = false;
        stub.current = false;

        assertThat(presence.look()).isEqualTo(State.THERE);
        assertThat(stub.asked).containsExactly("make", "validate", "form", "ask");
        assertThat(presence.formRefused()).isFalse();
    }

    @Test
    void indexes_whose_form_is_refused_are_searched_as_they_are_and_that_is_told() {
        stub.current = false;
        stub.refusal = new SearchException("cannot change field");

        assertThat(presence.look()).isEqualTo(State.THERE);
        assertThat(presence.formRefused()).isTrue();
        presence.look();
        assertThat(stub.asked).containsOnlyOnce("form");
    }

    @Test
    void a_form_that_nobody_answered_for_is_no_refusal_and_is_tried_again() {
        stub.current = false;
        stub.refusal = new SearchException("timeout", new IOException("timeout"));
        assertThat(presence.look()).isEqualTo(State.AWAY);
        assertThat(presence.formRefused()).isFalse();

        stub.refusal = null;
        assertThat(presence.look()).isEqualTo(State.THERE);
        assertThat(stub.current).isTrue();
    }

    @Test
    void embedded_indexes_are_formed_by_the_library() {
        stub.embedded = true;

        assertThat(presence.look()).isEqualTo(State.THERE);
        assertThat(stub.asked).containsExactly("ask");
    }
}
