package org.rapporteur.typesetting.fonts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.rapporteur.typesetting.objects.Compressor;

/**
 * What one document uses of a face. Each pair of a glyph and the character that it stands for gets a code of its own,
 * so that one glyph can be read as a hyphen here and as a soft hyphen there. Used by one thread; the font's dictionary
 * is filled when the document is finished.
 */
public final class EmbeddedFace {

    /** What is read from a glyph that only adds to another one, such as the dots of a letter. */
    public static final int NOTHING = 0;

    private static final int CODE_BITS = 32;

    /** A code: the glyph or the composite that it shows and the character that is read from it. */
    record Code(int glyph, int codePoint, @Nullable Composite composite) {}

    private final Face face;
    private final String resource;
    private final COSDictionary dictionary = new COSDictionary();
    /**
     * The code that each glyph got first, 0 where it has none, below the character for which it did; nearly every glyph
     * stands for one character only.
     */
    private final long[] first;

    private final Map<Long, Integer> otherCodes = new HashMap<>();
    private final Map<Code, Integer> composites = new HashMap<>();
    private final List<Code> used = new ArrayList<>();

    /** @param resource the name by which content streams call it */
    public EmbeddedFace(Face face, String resource) {
        this.face = face;
        this.resource = resource;
        this.first = new long[face.glyphs()];
    }

    /** The two-byte code under which a glyph is shown and read; codes are given in the order of first use, from 1. */
    public int code(int glyph, int codePoint) {
        long known = first[glyph];
        if (known >>> CODE_BITS == codePoint && known != 0) {
            return (int) known;
        }
        if (known == 0) {
            int code = added(glyph, codePoint);
            first[glyph] = (long) codePoint << CODE_BITS | code;
            return code;
        }
        return otherCodes.computeIfAbsent((long) glyph << 32 | codePoint, pair -> added(glyph, codePoint));
    }

    private int added(int glyph, int codePoint) {
        used.add(new Code(glyph, codePoint, null));
        return used.size();
    }

    /** The code under which a letter with its marks is shown and read. */
    public int code(Composite composite, int codePoint) {
        Code code = new Code(composite.base(), codePoint, composite);
        Integer known = composites.get(code);
        if (known == null) {
            used.add(code);
            known = used.size();
            composites.put(code, known);
        }
        return known;
    }

    public String resource() {
        return resource;
    }

    public Face face() {
        return face;
    }

    /** The font's dictionary; empty until {@link #embed} was called. */
    public COSDictionary dictionary() {
        return dictionary;
    }

    /** Writes the used part of the face into {@link #dictionary}. */
    public void embed(Compressor compressor) {
        new FontWriter(face, used, compressor).write(dictionary);
    }
}
