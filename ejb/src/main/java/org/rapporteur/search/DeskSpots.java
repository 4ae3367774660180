package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import org.rapporteur.search.DeskResult.Spot;
import org.rapporteur.search.Snippet.Piece;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.PlainText;

/** Finds again in a text what a snippet was cut from. */
final class DeskSpots {

    private static final int AROUND = 24;

    private DeskSpots() {}

    /** The first block that has the first marked word with its neighbours, or with as many of them as it has. */
    static Optional<Spot> find(Document document, Snippet snippet) {
        return needles(snippet.pieces()).stream()
                .map(needle -> find(document, needle))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Spot> find(Document document, String needle) {
        String heading = "";
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String words = PlainText.of(blocks.get(i)).replaceAll("\\s+", " ");
            if (words.contains(needle)) {
                boolean itself = blocks.get(i) instanceof Block.Heading;
                return Optional.of(new Spot(itself ? "" : heading, i + 1, blocks.size(), needle.strip()));
            }
            if (blocks.get(i) instanceof Block.Heading head) {
                heading = PlainText.of(head);
            }
        }
        return Optional.empty();
    }

    /** The snippet does not tell where one paragraph ends and the next begins, so its words may belong to two. */
    private static List<String> needles(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).marked()) {
                String before = i == 0 ? "" : ending(pieces.get(i - 1).text());
                String word = pieces.get(i).text();
                String after = i + 1 == pieces.size()
                        ? ""
                        : beginning(pieces.get(i + 1).text());
                return List.of(before + word + after, before + word, word + after, word);
            }
        }
        return List.of();
    }

    /** What a snippet puts between blocks or where words are left out is not in the text. */
    private static String ending(String text) {
        String own = text.substring(Math.max(text.lastIndexOf('…'), text.lastIndexOf('·')) + 1);
        return own.length() > AROUND ? own.substring(own.length() - AROUND) : own.stripLeading();
    }

    private static String beginning(String text) {
        int end = text.length();
        for (char each : new char[] {'…', '·'}) {
            int at = text.indexOf(each);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end > AROUND ? text.substring(0, AROUND) : text.substring(0, end).stripTrailing();
    }
}
