package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.TextDifference.BlockChange;
import org.rapporteur.text.TextDifference.BlockDifference;
import org.rapporteur.text.TextDifference.Change;
import org.rapporteur.text.TextDifference.Span;

class TextDifferenceTest {

    private static String html(String before, String after) {
        return TextDifference.html(TextDifference.words(before, after));
    }

    @Test
    void wordsAreComparedNotLetters() {
        assertEquals("on <del>Monday</del><ins>Tuesday</ins> evening", html("on Monday evening", "on Tuesday evening"));
        assertEquals("a <ins>new </ins>word", html("a word", "a new word"));
        assertEquals("<del>one two</del><ins>three four</ins>", html("one two", "three four"));
    }

    @Test
    void bothTextsCanBeReadFromTheSpans() {
        for (int seed = 0; seed < 500; seed++) {
            String before = new RandomDocuments(seed).text() + new RandomDocuments(seed + 1).text();
            String after = new RandomDocuments(seed + 1).text() + new RandomDocuments(seed + 2).text();
            List<Span> spans = TextDifference.words(before, after);
            assertEquals(before, joined(spans, Change.INSERTED), "seed " + seed);
            assertEquals(after, joined(spans, Change.REMOVED), "seed " + seed);
        }
    }

    private static String joined(List<Span> spans, Change without) {
        StringBuilder text = new StringBuilder();
        spans.stream().filter(span -> span.change() != without).forEach(span -> text.append(span.text()));
        return text.toString();
    }

    @Test
    void theRenderingIsEscaped() {
        assertEquals("&lt;b&gt;<del>&amp;</del><ins>&quot;</ins>", html("<b>&", "<b>\""));
    }

    @Test
    void eachBlocksFateIsTold() {
        Identified before = BlockIdentity.first(Markdown.document("# A\n\none two three\n\nfour\n\nfive six"));
        Document after = Markdown.document("five six\n\n# A\n\none two 3\n\n*new*");
        Document now =
                BlockIdentity.carryOver(before.document(), after, before.next()).document();
        List<BlockDifference> differences = TextDifference.of(before.document(), now);
        assertEquals(
                List.of("b4 MOVED", "b1 UNCHANGED", "b2 CHANGED", "b3 REMOVED", "b5 INSERTED"),
                differences.stream().map(d -> d.id() + " " + d.change()).toList());
        assertEquals("one two <del>three</del><ins>3</ins>", differences.get(2).html());
        assertEquals("<del>four</del>", differences.get(3).html());
    }

    @Test
    void anotherFormIsAChangeShownAsMarkdown() {
        List<BlockDifference> differences = TextDifference.of(Markdown.document("a b"), Markdown.document("a *b*"));
        assertEquals(BlockChange.CHANGED, differences.get(0).change());
        assertEquals("a <ins>*</ins>b<ins>*</ins>", differences.get(0).html());
    }

    @Test
    void nothingChangedIsNothingMarked() {
        assertEquals(
                List.of(BlockChange.UNCHANGED, BlockChange.UNCHANGED),
                TextDifference.of(Markdown.document("a\n\nb"), Markdown.document("a\n\nb")).stream()
                        .map(BlockDifference::change)
                        .toList());
    }
}
