package org.rapporteur.typesetting.fonts;

import java.util.EnumMap;
import java.util.Map;

/** The faces in which reports are set, loaded at the first use and shared from then on. */
public final class Faces {

    private final Map<Cut, Face> faces = new EnumMap<>(Cut.class);

    private Faces() {
        for (Cut cut : Cut.values()) {
            faces.put(cut, Face.load(cut.resource()));
        }
    }

    public static Faces standard() {
        return Standard.INSTANCE;
    }

    public Face of(Cut cut) {
        Face face = faces.get(cut);
        if (face == null) {
            throw new IllegalStateException("no face for " + cut);
        }
        return face;
    }

    /**
     * The face that can show a character: the asked one, else the sans serif of about its weight.
     *
     * @return the asked face where no face has the character; its glyph is 0 then
     */
    public Face showing(int codePoint, Cut cut) {
        Face asked = of(cut);
        if (asked.glyph(codePoint) != 0) {
            return asked;
        }
        boolean strong = cut == Cut.SEMIBOLD || cut == Cut.SEMIBOLD_ITALIC;
        Face substitute = strong ? Substitutes.SEMIBOLD : Substitutes.REGULAR;
        return substitute.glyph(codePoint) != 0 ? substitute : asked;
    }

    private static final class Standard {
        static final Faces INSTANCE = new Faces();
    }

    /** Loaded only when a report needs them. */
    private static final class Substitutes {
        static final Face REGULAR = Face.load("SourceSans3-Regular");
        static final Face SEMIBOLD = Face.load("SourceSans3-SemiBold");
    }
}
