package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownRoundTripTest {

    private static final int DOCUMENTS = 4000;

    @Test
    void whatIsWrittenIsReadAsTheSameDocument() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Document normal = withoutIds(NormalForm.of(new RandomDocuments(seed).next()));
            String markdown = Markdown.write(normal);
            assertEquals(normal, Markdown.document(markdown), "seed " + seed + "\n" + markdown);
        }
    }

    @Test
    void normalFormIsNormal() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Document normal = NormalForm.of(new RandomDocuments(seed).next());
            assertEquals(normal, NormalForm.of(normal), "seed " + seed);
        }
    }

    @Test
    void writingIsCanonical() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String junk = new RandomDocuments(seed).text().repeat(3) + "\n" + new RandomDocuments(seed + 1).text();
            String once = Markdown.write(Markdown.document(junk));
            assertEquals(once, Markdown.write(Markdown.document(once)), "seed " + seed);
        }
    }

    @Test
    void whatIsReadIsInNormalForm() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            RandomDocuments random = new RandomDocuments(seed);
            Document read =
                    Markdown.document(random.text() + random.text() + "\n" + random.text() + "\n\n" + random.text());
            assertEquals(NormalForm.of(read), read, "seed " + seed);
        }
    }

    @Test
    void aBlockIsTheSameWithItsOwnBody() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            for (Block block : NormalForm.of(new RandomDocuments(seed).next()).blocks()) {
                String body = Markdown.body(block);
                assertEquals(block, Markdown.withBody(block, body), "seed " + seed + "\n" + body);
            }
        }
    }

    private static Document withoutIds(Document document) {
        List<Block> blocks = new ArrayList<>();
        document.blocks().forEach(block -> blocks.add(block.withId("")));
        return new Document(blocks);
    }
}
