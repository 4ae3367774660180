package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.text.BlockIdentity;
import org.rapporteur.text.Identified;
import org.rapporteur.text.Markdown;
import org.rapporteur.workflow.Stage;

class ManuscriptTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    private final Account anne = new Account("anne@example.org", "Anne", Language.FRENCH, "unused");
    private final Account bruno = new Account("bruno@example.org", "Bruno", Language.FRENCH, "unused");
    private final Manuscript manuscript = new Manuscript(anne, NOON);

    @Test
    void anEditBasedOnAnOlderTextIsRefusedWithTheOtherText() {
        write(anne, 0, "Un premier texte.");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(anne, 0, "Un autre texte."))
                .returns("edit.conflict", DomainException::code)
                .satisfies(refusal -> assertThat(refusal.data())
                        .containsEntry("text", "Un premier texte.")
                        .containsEntry("current", 1L));
        assertThat(manuscript.content().text()).isEqualTo("Un premier texte.");
    }

    @Test
    void theSameTextAgainChangesNothing() {
        write(anne, 0, "Un texte.");
        write(anne, 1, "Un texte.");

        assertThat(manuscript.textVersion()).isEqualTo(1);
    }

    @Test
    void onlyTheHolderWrites() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(bruno, 0, "Le texte de Bruno."))
                .returns("edit.not-holder", DomainException::code);
    }

    @Test
    void nothingIsWrittenInReview() {
        write(anne, 0, "Un texte.");
        manuscript.submit(anne);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> write(anne, 1, "Un autre texte."))
                .returns("edit.not-draft", DomainException::code);
    }

    @Test
    void whatSomebodyWroteIsARevisionOfTheirsBeforeAnotherWrites() {
        write(anne, 0, "Le texte d'Anne.");
        manuscript.claim(bruno, null);

        Optional<Revision> before = write(bruno, 1, "Le texte de Bruno.");

        assertThat(before).hasValueSatisfying(revision -> {
            assertThat(revision.author()).isEqualTo(anne);
            assertThat(revision.content().text()).isEqualTo("Le texte d'Anne.");
            assertThat(revision.number()).isEqualTo(1);
        });
        assertThat(manuscript.writer()).isEqualTo(bruno);
        assertThat(manuscript.unrevised()).isTrue();
    }

    @Test
    void aTextWithoutChangesMakesNoRevision() {
        write(anne, 0, "Un texte.");

        assertThat(manuscript.revise(false, NOON)).isPresent();
        assertThat(manuscript.revise(false, NOON)).isEmpty();
        assertThat(manuscript.lastRevision()).isEqualTo(1);
    }

    @Test
    void requestedChangesGoBackToWhoeverSubmitted() {
        write(anne, 0, "Un texte.");
        manuscript.revise(false, NOON);
        manuscript.submit(anne);

        manuscript.sendBack(Stage.DRAFT);

        assertThat(manuscript.holder()).contains(anne);
        assertThat(manuscript.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void anApprovalThatWasSentBackIsNoApprovalAnyMore() {
        write(anne, 0, "Un texte.");
        manuscript.revise(false, NOON);
        manuscript.submit(anne);
        manuscript.approve();
        assertThat(manuscript.approvedRevision()).isEqualTo(1);

        manuscript.sendBack(Stage.REVIEW);

        assertThat(manuscript.approvedRevision()).isZero();
    }

    @Test
    void aBlockKeepsItsIdWhenItsNeighbourChanges() {
        write(anne, 0, "Le premier bloc.\n\nLe deuxième bloc.");
        String second = manuscript.document().ids().get(1);

        write(anne, 1, "Le premier bloc a changé.\n\nUn bloc nouveau vient ici.\n\nLe deuxième bloc.");

        assertThat(manuscript.document().ids()).hasSize(3).endsWith(second).doesNotHaveDuplicates();
    }

    private Optional<Revision> write(Account by, long basedOn, String text) {
        Identified body = BlockIdentity.carryOver(
                manuscript.document(), Markdown.parse(text).document(), manuscript.nextBlock());
        return manuscript.write(basedOn, new Content("Titre", "", text), body.document(), body.next(), by, NOON);
    }
}
