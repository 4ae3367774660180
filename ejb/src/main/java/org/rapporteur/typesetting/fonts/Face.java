package org.rapporteur.typesetting.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

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

    private final @Nullable WordShaper shaper;

    private Face(TrueTypeFont font, String script) throws IOException {
        this.font = font;
        font.setEnableGsub(false);
        name = font.getName();
        unitsPerEm = font.getUnitsPerEm();
        characters = font.getUnicodeCmapLookup();
        advances = new short[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = (short) font.getAdvanceWidth(glyph);
            // A face has far fewer glyphs than there are characters to ask for.
            List<Integer> shown = characters.getCharCodes(glyph);
            if (shown != null) {
                for (int character : shown) {
                    if (character < BASIC_PLANE) {
                        glyphOfCharacter[character] = (char) glyph;
                    }
                }
            }
        }
        TTFTable positioning = font.getTableMap().get("GPOS");
        kerning = positioning == null ? Kerning.NONE : Kerning.read(font.getTableBytes(positioning), advances.length);
        shaper = script.isEmpty()
                ? null
                : new WordShaper(
                        table(font, "GSUB"), table(font, "GPOS"), table(font, "GDEF"), advances.length, script);
        metrics = FaceMetrics.of(font);
        font.getGlyph();
        font.getIndexToLocation();
        font.getPostScript();
    }

    private static byte[] table(TrueTypeFont font, String tag) throws IOException {
        return font.getTableBytes(font.getTableMap().get(tag));
    }

    static Face load(String resource) {
        return load(resource, "");
    }

    /** @param script whose letters change with their neighbours and are shaped by the face; empty for none */
    static Face load(String resource, String script) {
        try (InputStream in =
                Face.class.getResourceAsStream("/org/rapporteur/typesetting/fonts/" + resource + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font not packaged: " + resource);
            }
            return new Face(
                    new TTFParser().parse(new RandomAccessReadBuffer(VariationSequences.removed(in.readAllBytes()))),
                    script);
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

    /** Whether the face's letters change with their neighbours, so that whole words are to be shaped. */
    public boolean shapes() {
        return shaper != null;
    }

    /** @throws IllegalStateException where the face does not shape */
    public ShapedWord shape(String word) {
        if (shaper == null) {
            throw new IllegalStateException(name + " does not shape");
        }
        return shaper.shape(this, word);
    }

    /** A length in points at one point's size, in font units. */
    public int units(double points) {
        return (int) Math.round(points * unitsPerEm);
    }

    /** A length in font units in points at one point's size. */
    public double points(int units) {
        return units / unitsPerEm;
    }

    FaceMetrics metrics() {
        return metrics;
    }

    TrueTypeFont font() {
        return font;
    }
}
