package org.rapporteur.typesetting.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One cut of a family, measured. Immutable and safe for all threads: every table that is asked later is read when the
 * face is loaded.
 */
public final class Face {

    private static final int BASIC_PLANE = 0x10000;

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final char[] glyphOfCharacter = new char[BASIC_PLANE];
    private final short[] advances;
    private final double unitsPerEm;
    private final Kerning kerning;
    private final FaceMetrics metrics;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        font.setEnableGsub(false);
        name = font.getName();
        unitsPerEm = font.getUnitsPerEm();
        characters = font.getUnicodeCmapLookup();
        for (int c = 0; c < BASIC_PLANE; c++) {
            glyphOfCharacter[c] = (char) characters.getGlyphId(c);
        }
        advances = new short[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = (short) font.getAdvanceWidth(glyph);
        }
        TTFTable positioning = font.getTableMap().get("GPOS");
        kerning = positioning == null ? Kerning.NONE : Kerning.read(font.getTableBytes(positioning));
        metrics = FaceMetrics.of(font);
        font.getGlyph();
        font.getIndexToLocation();
        font.getPostScript();
    }

    static Face load(String resource) {
        try (InputStream in =
                Face.class.getResourceAsStream("/org/rapporteur/typesetting/fonts/" + resource + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font not packaged: " + resource);
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostScript name. */
    public String name() {
        return name;
    }

    /** The glyph of a character, 0 where the face has none. */
    public int glyph(int codePoint) {
        return codePoint < BASIC_PLANE ? glyphOfCharacter[codePoint] : characters.getGlyphId(codePoint);
    }

    /** How many glyphs the face has. */
    int glyphs() {
        return advances.length;
    }

    /** A glyph's advance in points at one point's size. */
    public double advance(int glyph) {
        return (advances[glyph] & 0xFFFF) / unitsPerEm;
    }

    /** What is added between two glyphs that follow each other, in points at one point's size; mostly negative. */
    public double kern(int left, int right) {
        return kerning.between(left, right) / unitsPerEm;
    }

    FaceMetrics metrics() {
        return metrics;
    }

    TrueTypeFont font() {
        return font;
    }
}
