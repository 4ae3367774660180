package org.rapporteur.typesetting.fonts;

import java.util.EnumMap;
import java.util.Map;

/** The faces in which reports are set, loaded at the first use and shared from then on. */
public final class Faces {

    private final Map<Cut, Face> faces = new EnumMap<>(Cut.class);

    private Faces() {
        for (Cut cut : Cut.values()) {
            faces.put(cut, Face.load(cut));
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
     * The face that can show a character: the asked one, else the upright ones.
     *
     * @return the asked face where no face has the character; its glyph is 0 then
     */
    public Face showing(int codePoint, Cut cut) {
        Face asked = of(cut);
        if (asked.glyph(codePoint) != 0) {
            return asked;
        }
        Face upright = of(cut == Cut.SEMIBOLD_ITALIC ? Cut.SEMIBOLD : Cut.REGULAR);
        return upright.glyph(codePoint) != 0 ? upright : asked;
    }

    private static final class Standard {
        static final Faces INSTANCE = new Faces();
    }
}
