package org.rapporteur.typesetting.layout;

import java.text.Normalizer;
import java.util.List;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.fonts.Face;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.fonts.Script;

/**
 * Turns runs into glyphs with advances and kerning. Characters are never changed: where the trade shows another glyph
 * (the language's quotation mark for a straight one), the written character is still what is read from the file.
 */
public final class Shaper {

    private static final double NARROW = 0.6;
    /** No character below it changes its shape with its neighbours. */
    private static final int FIRST_SHAPED = 0x600;
    /** No character below it fills a square. */
    private static final int FIRST_WIDE = 0x2E80;

    private final Faces faces;

    private final boolean rightToLeft;

    /** @param rightToLeft whether lines begin at the right */
    public Shaper(Faces faces, boolean rightToLeft) {
        this.faces = faces;
        this.rightToLeft = rightToLeft;
    }

    /**
     * @param place where the text stands, such as a block's id; named when a character has no glyph
     * @throws DomainException {@code typesetting.missing-glyph} with the character, its code and the place
     */
    public ShapedText shape(List<Run> runs, String place) {
        int expected = 0;
        for (Run run : runs) {
            expected += run.text().length();
        }
        ShapedText text = new ShapedText(runs, expected, rightToLeft);
        int[] discretionary = new int[4];
        SoftBreaks soft = new SoftBreaks(discretionary);
        for (int run = 0; run < runs.size(); run++) {
            glyphs(text, run, soft, place);
        }
        trimEnd(text);
        if (rightToLeft || text.shiftX != null) {
            new Directions(text).find();
        }
        if (text.hasStraightMarks) {
            new Quotations(text, faces).show();
        }
        kern(text);
        if (text.hasIdeographs) {
            new Ideographs(text).space();
        }
        new BreakFinder(text, soft).find();
        text.shownAs = null;
        text.sum();
        return text;
    }

    /** Whether the faces have all characters of a text. */
    public boolean canShow(String text, Cut cut, Language language) {
        Script script = Script.of(language);
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Characters.isIgnorable(c))
                .allMatch(c -> faces.showing(c, cut, script).glyph(c) != 0);
    }

    private void glyphs(ShapedText text, int index, SoftBreaks soft, String place) {
        Run run = text.runs.get(index);
        String characters = Normalizer.isNormalized(run.text(), Normalizer.Form.NFC)
                ? run.text()
                : Normalizer.normalize(run.text(), Normalizer.Form.NFC);
        Script script = Script.of(run.language());
        TextStyle style = run.style();
        Face own = script == Script.LATIN ? faces.of(style.cut()) : null;
        int codePoint;
        for (int i = 0; i < characters.length(); i += Character.charCount(codePoint)) {
            codePoint = characters.codePointAt(i);
            int glyph = own != null && isPlain(codePoint) ? own.glyph(codePoint) : 0;
            if (own != null && glyph != 0) {
                text.hasStraightMarks |= codePoint == '"' || codePoint == '\'' || codePoint == '-';
                text.add(codePoint, glyph, own, index, own.advance(glyph) * style.size() + style.tracking());
                continue;
            }
            int before = text.size == 0 ? ShapedText.FORCED : text.codePoints[text.size - 1];
            if (codePoint >= FIRST_SHAPED && JoinedWords.begins(codePoint)) {
                int end = JoinedWords.end(characters, i);
                joined(text, characters.substring(i, end), index, place);
                codePoint = characters.codePointBefore(end);
                i = end - Character.charCount(codePoint);
            } else if (codePoint == ShapedText.FORCED) {
                text.add(codePoint, 0, faces.of(run.style().cut()), index, 0);
            } else if (Characters.isBreakingSpace(codePoint)) {
                if (!Characters.isBreakingSpace(before) && before != ShapedText.FORCED) {
                    space(text, ' ', index, 1, script);
                }
            } else if (Characters.isFixedSpace(codePoint)) {
                space(text, codePoint, index, codePoint == Characters.NO_BREAK_SPACE ? 1 : NARROW, script);
            } else if (codePoint == Characters.SOFT_HYPHEN || codePoint == Characters.ZERO_WIDTH_SPACE) {
                soft.add(text.size, codePoint == Characters.SOFT_HYPHEN);
            } else if (!Characters.isIgnorable(codePoint)) {
                Script drawn = betweenLetters(script, before, characters, i) ? Script.LATIN : script;
                glyph(text, codePoint, Characters.shown(codePoint), index, place, drawn);
            }
        }
    }

    /** Whether nothing is to be known of a character in a Latin text but its glyph. */
    private static boolean isPlain(int c) {
        return c > ' ' && c < FIRST_SHAPED && c != Characters.NO_BREAK_SPACE && c != Characters.SOFT_HYPHEN;
    }

    /** The cut of a run: where letters do not slant, neither do the numbers between them. */
    static Cut cut(Run run) {
        return Script.of(run.language()).slants()
                ? run.style().cut()
                : run.style().cut().upright();
    }

    /** Whether a mark stands inside a word or number of another script than the text's, such as an address. */
    private static boolean betweenLetters(Script script, int before, String characters, int i) {
        return script == Script.ARABIC
                && i + 1 < characters.length()
                && before < FIRST_SHAPED
                && Character.isLetterOrDigit(before)
                && characters.charAt(i + 1) < FIRST_SHAPED
                && (Character.isLetterOrDigit(characters.charAt(i + 1)) || characters.charAt(i + 1) == '/');
    }

    private void space(ShapedText text, int codePoint, int index, double share, Script script) {
        TextStyle style = text.runs.get(index).style();
        Face face = script == Script.ARABIC ? faces.showing(' ', style.cut(), script) : faces.of(style.cut());
        int glyph = face.glyph(' ');
        text.add(codePoint, glyph, face, index, face.advance(glyph) * style.size() * share);
    }

    private void glyph(ShapedText text, int codePoint, int shown, int index, String place, Script script) {
        Run run = text.runs.get(index);
        TextStyle style = run.style();
        Face face = faces.showing(shown, cut(run), script);
        int glyph = face.glyph(shown);
        if (glyph == 0) {
            throw missing(codePoint, run, place);
        }
        text.hasStraightMarks |= codePoint == '"' || codePoint == '\'' || codePoint == '-';
        text.hasIdeographs |= codePoint >= FIRST_WIDE && Ideographs.isWide(codePoint);
        text.add(codePoint, glyph, face, index, face.advance(glyph) * style.size() + style.tracking());
    }

    private static DomainException missing(int codePoint, Run run, String place) {
        return DomainException.invalid(
                "typesetting.missing-glyph",
                "character",
                Character.toString(codePoint),
                "code",
                String.format("U+%04X", codePoint),
                "place",
                place,
                "text",
                run.text());
    }

    private void joined(ShapedText text, String word, int index, String place) {
        Run run = text.runs.get(index);
        Face face = faces.showing(word.codePointAt(0), cut(run), Script.ARABIC);
        word.codePoints().filter(c -> face.glyph(c) == 0).findFirst().ifPresent(c -> {
            throw missing(c, run, place);
        });
        new JoinedWords(text, face, index).add(word);
    }

    private static void trimEnd(ShapedText text) {
        while (text.size > 0
                && (Characters.isBreakingSpace(text.codePoints[text.size - 1])
                        || text.codePoints[text.size - 1] == ShapedText.FORCED)) {
            text.size--;
        }
    }

    private static void kern(ShapedText text) {
        int run = -1;
        double size = 0;
        for (int i = 1; i < text.size; i++) {
            if (text.runOf[i] != run) {
                run = text.runOf[i];
                size = text.run(i).style().size();
            }
            Face face = text.faces[i];
            boolean joined = face == text.faces[i - 1]
                    && !face.shapes()
                    && text.codePoints[i] != ShapedText.FORCED
                    && text.codePoints[i - 1] != ShapedText.FORCED
                    && !text.isRightToLeft(i)
                    && !text.isRightToLeft(i - 1)
                    && (run == text.runOf[i - 1]
                            || evenWith(text.run(i - 1).style(), text.run(i).style()));
            if (joined) {
                double kern = face.kern(text.glyphs[i - 1], text.glyphs[i]);
                if (kern != 0) {
                    text.kerns[i] += kern * size;
                }
            }
        }
    }

    private static boolean evenWith(TextStyle before, TextStyle style) {
        return style.size() == before.size() && style.rise() == before.rise();
    }
}
