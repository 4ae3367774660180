package org.rapporteur.typesetting.layout;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.typesetting.fonts.EmbeddedFace;
import org.rapporteur.typesetting.fonts.Face;

/**
 * A paragraph as glyphs, with all places where a line may end. Filled by {@link Shaper}, then only read.
 */
public final class ShapedText {

    static final char FORCED = '\n';

    private static final double[] UNKNOWN = new double[0];

    /** What stands for a word where words are not told apart, in characters that fill a square. */
    private static final int A_WORD = 6;

    final List<Run> runs;
    int size;
    int[] codePoints;
    int[] glyphs;
    Face[] faces;
    short[] runOf;
    /** Advance of each glyph, with tracking, in points. */
    double[] advances;
    /** Kerning before each glyph, in points. */
    double[] kerns;
    /** Whether a glyph is a word space that may grow and shrink. */
    boolean[] elastic;
    /** Sums over the glyphs before each one: width with kerning, and width of elastic spaces. */
    double[] widthBefore = UNKNOWN;

    double[] spaceBefore = UNKNOWN;
    private double width;

    final Breaks breaks = new Breaks();

    /** Whether lines begin at the right. */
    final boolean rightToLeft;
    /** Whether there are marks that are shown as others: straight quotation marks, hyphens that may be dashes. */
    boolean hasStraightMarks;
    /** What is seen in the place of each character until lines can be broken, 0 where it is the character itself. */
    int @Nullable [] shownAs;
    /** Whether there are characters that fill a square, between which lines may end. */
    boolean hasIdeographs;
    /** The embedding level of each glyph, odd from right to left; none where all read from left to right. */
    byte @Nullable [] levels;
    /** What may grow and shrink before each glyph though it is no space, in points; none where only spaces do. */
    double @Nullable [] glue;
    /** How far to the right and above its place each glyph stands, in points; none where all stand in their place. */
    double @Nullable [] shiftX;

    double @Nullable [] shiftY;

    ShapedText(List<Run> runs, int expected, boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        this.runs = List.copyOf(runs);
        int capacity = Math.max(16, expected);
        codePoints = new int[capacity];
        glyphs = new int[capacity];
        faces = new Face[capacity];
        runOf = new short[capacity];
        advances = new double[capacity];
        kerns = new double[capacity];
        elastic = new boolean[capacity];
    }

    void add(int codePoint, int glyph, Face face, int run, double advance) {
        if (size == glyphs.length) {
            int capacity = 2 * size;
            codePoints = Arrays.copyOf(codePoints, capacity);
            glyphs = Arrays.copyOf(glyphs, capacity);
            faces = Arrays.copyOf(faces, capacity);
            runOf = Arrays.copyOf(runOf, capacity);
            advances = Arrays.copyOf(advances, capacity);
            kerns = Arrays.copyOf(kerns, capacity);
            elastic = Arrays.copyOf(elastic, capacity);
        }
        codePoints[size] = codePoint;
        glyphs[size] = glyph;
        faces[size] = face;
        runOf[size] = (short) run;
        advances[size] = advance;
        size++;
    }

    /** Shows a glyph of another character than the one that is read. */
    void show(int glyph, int shown, Face face, double advance) {
        glyphs[glyph] = shown;
        faces[glyph] = face;
        advances[glyph] = advance;
    }

    /** Lets lines be broken by a character that is seen and not by the one that is read. */
    void showAs(int glyph, int shown) {
        int[] seen = shownAs == null ? new int[glyphs.length] : shownAs;
        seen[glyph] = shown;
        shownAs = seen;
    }

    /** The character that is seen, which is the one that is read but for some marks. */
    int seen(int glyph) {
        int[] seen = shownAs;
        return seen == null || seen[glyph] == 0 ? codePoints[glyph] : seen[glyph];
    }

    /** Computes the sums, unless they are known. */
    void sum() {
        if (widthBefore.length > size) {
            return;
        }
        widthBefore = new double[size + 1];
        spaceBefore = new double[size + 1];
        for (int i = 0; i < size; i++) {
            widthBefore[i + 1] = widthBefore[i] + kerns[i] + advances[i];
            spaceBefore[i + 1] = spaceBefore[i] + (elastic[i] ? advances[i] : 0);
        }
        width = widthBefore[size];
        if (glue != null) {
            double added = 0;
            for (int i = 0; i < size; i++) {
                added += glueBefore(i);
                spaceBefore[i + 1] += added;
            }
        }
    }

    /** Forgets the sums, which are a third of the text's memory: lines have been made of it. */
    void forgetSums() {
        widthBefore = UNKNOWN;
        spaceBefore = UNKNOWN;
    }

    /** The elastic space up to a line's first glyph, which the line does not have. */
    double spaceUpTo(int start) {
        return spaceBefore[start] + glueBefore(start);
    }

    private double glueBefore(int glyph) {
        return glue == null || glyph >= glue.length ? 0 : glue[glyph];
    }

    /** What stands between a glyph and the one before it in a line whose spaces are stretched, in points. */
    double gapBefore(int glyph, double stretch) {
        return glue == null ? kerns[glyph] : kerns[glyph] + glueBefore(glyph) * stretch;
    }

    /** Whether a glyph is read from right to left. */
    boolean isRightToLeft(int glyph) {
        return levels != null && glyph < levels.length && (levels[glyph] & 1) == 1;
    }

    /** Moves the glyph that was added last from its place. */
    void shift(double x, double y) {
        shiftX = grown(shiftX);
        shiftY = grown(shiftY);
        shiftX[size - 1] = x;
        shiftY[size - 1] = y;
    }

    /** Lets the place before a glyph grow and shrink by a share of a length in points. */
    void glue(int glyph, double length) {
        glue = grown(glue);
        glue[glyph] = length;
    }

    private double[] grown(double @Nullable [] values) {
        return values == null
                ? new double[glyphs.length]
                : values.length < glyphs.length ? Arrays.copyOf(values, glyphs.length) : values;
    }

    /** Whether a glyph belongs to the one before it: a mark, or the dots of a letter. */
    boolean belongsToPrevious(int glyph) {
        int c = codePoints[glyph];
        return c == EmbeddedFace.NOTHING || c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    Run run(int glyph) {
        return runs.get(runOf[glyph]);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The width of the whole text on one line, in points; forced breaks count nothing. */
    public double width() {
        return width;
    }

    /** The width of the longest part that cannot be broken but in an emergency, in points. */
    public double longestPart() {
        return longest(true);
    }

    /** The width of the longest word, in points. */
    public double longestWord() {
        double longest = longest(false);
        return hasIdeographs
                ? Math.max(longest, Math.min(width(), A_WORD * run(0).style().size()))
                : longest;
    }

    private double longest(boolean divided) {
        sum();
        double longest = 0;
        int from = 0;
        for (int i = 0; i < breaks.size; i++) {
            if (!divided && breaks.is(i, Breaks.HYPHEN)) {
                continue;
            }
            longest = Math.max(longest, LineBreaker.natural(this, from, i));
            from = breaks.next[i];
        }
        return longest;
    }

    /** What the hyphen adds that a break puts in, 0 where it puts none. */
    double hyphenWidth(int at) {
        if (!breaks.is(at, Breaks.HYPHEN)) {
            return 0;
        }
        int last = breaks.end[at] - 1;
        Face face = faces[last];
        double fontSize = run(last).style().size();
        int hyphen = face.glyph('-');
        return (face.advance(hyphen) + face.kern(glyphs[last], hyphen)) * fontSize;
    }

    /** The same glyphs with no place for a break. */
    ShapedText withoutBreaks() {
        ShapedText copy = new ShapedText(runs, 0, rightToLeft);
        copy.levels = levels;
        copy.glue = glue;
        copy.shiftX = shiftX;
        copy.shiftY = shiftY;
        copy.size = size;
        copy.codePoints = codePoints;
        copy.glyphs = glyphs;
        copy.faces = faces;
        copy.runOf = runOf;
        copy.advances = advances;
        copy.kerns = kerns;
        copy.elastic = elastic;
        copy.widthBefore = widthBefore;
        copy.spaceBefore = spaceBefore;
        copy.width = width;
        return copy;
    }
}
