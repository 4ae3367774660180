package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BlockIdentityTest {

    private static final String A = "The delegation travelled to Philadelphia on the first day.";
    private static final String B = "Members of both chambers met the group in the capital.";
    private static final String C = "The programme closed with a visit to the national meeting.";

    private static Identified first(String... paragraphs) {
        return BlockIdentity.first(document(paragraphs));
    }

    private static Document document(String... paragraphs) {
        return Markdown.document(String.join("\n\n", paragraphs));
    }

    private static List<String> idsAfter(Identified before, String... paragraphs) {
        return BlockIdentity.carryOver(before.document(), document(paragraphs), before.next())
                .document()
                .ids();
    }

    @Test
    void aNewDocumentIsNumberedFromOne() {
        Identified identified = first(A, B, C);
        assertEquals(List.of("b1", "b2", "b3"), identified.document().ids());
        assertEquals(4, identified.next());
    }

    @Test
    void anEditKeepsTheIdOfItsBlockAndOfItsNeighbours() {
        assertEquals(
                List.of("b1", "b2", "b3"),
                idsAfter(first(A, B, C), A, "Members of both chambers met our group in Washington.", C));
    }

    @Test
    void anInsertedBlockGetsANewIdAndMovesNobodys() {
        assertEquals(List.of("b1", "b4", "b2", "b3"), idsAfter(first(A, B, C), A, "Wholly new words here.", B, C));
        assertEquals(List.of("b4", "b1", "b2", "b3"), idsAfter(first(A, B, C), "# Beginning", A, B, C));
    }

    @Test
    void aRemovedBlocksIdIsNeverGivenAgain() {
        Identified before = first(A, B, C);
        Identified without = BlockIdentity.carryOver(before.document(), document(A, B), before.next());
        assertEquals(List.of("b1", "b2"), without.document().ids());
        assertEquals(
                List.of("b1", "b2", "b4"),
                BlockIdentity.carryOver(without.document(), document(A, B, C), without.next())
                        .document()
                        .ids());
    }

    @Test
    void aMovedBlockKeepsItsId() {
        assertEquals(List.of("b3", "b1", "b2"), idsAfter(first(A, B, C), C, A, B));
        assertEquals(List.of("b2", "b3", "b1"), idsAfter(first(A, B, C), B, C, A));
    }

    @Test
    void aMoveBesideAnEditKeepsBoth() {
        assertEquals(
                List.of("b3", "b1", "b2"),
                idsAfter(first(A, B, C), C, A + " It rained.", "Members of both chambers met the group in a hall."));
    }

    @Test
    void anItemInsertedInANumberedListLeavesTheOthersTheirs() {
        Identified before = BlockIdentity.first(Markdown.document("1. one apple\n2. two pears\n3. three plums"));
        Document after = Markdown.document("1. one apple\n2. half a melon\n3. two pears\n4. three plums");
        assertEquals(
                List.of("b1", "b4", "b2", "b3"),
                BlockIdentity.carryOver(before.document(), after, before.next())
                        .document()
                        .ids());
    }

    @Test
    void anotherKindIsAnotherBlock() {
        assertEquals(List.of("b1", "b3"), idsAfter(first(A, B), A, "# " + B));
    }

    @Test
    void aRewrittenBlockAloneBetweenItsNeighboursIsNewOnlyWhenNothingIsLeft() {
        assertEquals(
                List.of("b1", "b2", "b3"),
                idsAfter(
                        first(A, B, C),
                        A,
                        "In the capital the group was received by senators and representatives.",
                        C));
        assertEquals(List.of("b1", "b4", "b3"), idsAfter(first(A, B, C), A, "Rien ne reste.", C));
    }

    @Test
    void equalBlocksGetDifferentIds() {
        Identified before = first("---", A, "---", A);
        assertEquals(List.of("b1", "b2", "b3", "b4"), before.document().ids());
        assertEquals(List.of("b1", "b2", "b3", "b4", "b5"), idsAfter(before, "---", A, "---", A, "---"));
    }

    @Test
    void idsAreUniqueAndNextIsBeyondThemAfterAnyEdit() {
        Random random = new Random(7);
        Identified current = BlockIdentity.first(NormalForm.of(new RandomDocuments(1).next()));
        List<String> everGiven = new ArrayList<>(current.document().ids());
        for (int seed = 2; seed < 400; seed++) {
            List<Block> blocks = new ArrayList<>(current.document().blocks());
            blocks.addAll(NormalForm.of(new RandomDocuments(seed).next()).blocks());
            Collections.shuffle(blocks, random);
            Document edited = NormalForm.of(new Document(blocks.subList(0, Math.min(blocks.size(), 12))));
            Identified next = BlockIdentity.carryOver(current.document(), edited, current.next());
            assertEquals(
                    next.document().blocks().size(),
                    new HashSet<>(next.document().ids()).size());
            for (String id : next.document().ids()) {
                assertTrue(current.document().ids().contains(id) || !everGiven.contains(id), id + " given twice");
                assertTrue(Integer.parseInt(id.substring(1)) < next.next());
            }
            everGiven.addAll(next.document().ids());
            current = next;
        }
    }

    @Test
    void aLongTextIsCompared() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            one.append("Paragraph number ").append(i).append(" says this.\n\n");
            other.append("Absatz Nummer ").append(i).append(" sagt das.\n\n");
        }
        Identified before = BlockIdentity.first(Markdown.document(one.toString()));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> BlockIdentity.carryOver(before.document(), Markdown.document(other.toString()), before.next()));
    }

    @Test
    void theDigestIsThatOfTextAndForm() {
        Block paragraph = Markdown.document("a *b*").blocks().get(0);
        assertEquals(BlockDigest.of(paragraph), BlockDigest.of(paragraph.withId("b9")));
        assertEquals(64, BlockDigest.of(paragraph).length());
        assertNotEquals(
                BlockDigest.of(paragraph),
                BlockDigest.of(Markdown.document("a b").blocks().get(0)));
        assertNotEquals(
                BlockDigest.of(paragraph),
                BlockDigest.of(Markdown.document("# a *b*").blocks().get(0)));
    }
}
