package org.rapporteur.typesetting.fonts;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The faces in which reports are set, each loaded at its first use and shared from then on by all threads. */
public final class Faces {

    /** The first character for which the Chinese face is asked: below it are alphabets. */
    private static final int FIRST_CHINESE = 0x2000;

    private final AtomicReferenceArray<@Nullable Face> faces = new AtomicReferenceArray<>(Cut.values().length);

    /** With serifs; nothing is loaded yet. */
    private Faces() {}

    private Faces(Face regular, Face italic, Face semibold, Face semiboldItalic) {
        faces.set(Cut.REGULAR.ordinal(), regular);
        faces.set(Cut.ITALIC.ordinal(), italic);
        faces.set(Cut.SEMIBOLD.ordinal(), semibold);
        faces.set(Cut.SEMIBOLD_ITALIC.ordinal(), semiboldItalic);
    }

    /** With serifs. */
    public static Faces standard() {
        return Standard.INSTANCE;
    }

    /** Without serifs. */
    public static Faces sans() {
        return Sans.INSTANCE;
    }

    public Face of(Cut cut) {
        Face face = faces.get(cut.ordinal());
        return face != null ? face : load(cut);
    }

    /** Few reports have words that are both strong and emphasised: a face is loaded when it is asked for. */
    private synchronized Face load(Cut cut) {
        Face known = faces.get(cut.ordinal());
        Face face = known != null ? known : Face.load(cut.resource());
        faces.set(cut.ordinal(), face);
        return face;
    }

    /**
     * The face that can show a character: the asked one, else the sans serif, the Arabic or the Chinese face of about
     * its weight.
     *
     * @param script of the text in which the character stands, whose face draws marks and spaces
     * @return the asked face where no face has the character; its glyph is 0 then
     */
    public Face showing(int codePoint, Cut cut, Script script) {
        Face asked = of(cut);
        if (script.draws(codePoint)) {
            Face own = script == Script.ARABIC ? Arabic.of(cut) : Chinese.of(cut);
            return own.glyph(codePoint) != 0 ? own : asked;
        }
        if (asked.glyph(codePoint) != 0) {
            return asked;
        }
        if (Script.isArabic(codePoint)) {
            return having(codePoint, Arabic.of(cut), asked);
        }
        Face substitute = having(codePoint, Substitutes.of(cut), asked);
        return substitute == asked && codePoint >= FIRST_CHINESE
                ? having(codePoint, Chinese.of(cut), asked)
                : substitute;
    }

    private static Face having(int codePoint, Face face, Face otherwise) {
        return face.glyph(codePoint) != 0 ? face : otherwise;
    }

    private static final class Standard {
        static final Faces INSTANCE = new Faces();
    }

    private static final class Sans {
        static final Faces INSTANCE = new Faces(
                Substitutes.REGULAR,
                Face.load("SourceSans3-Italic"),
                Substitutes.SEMIBOLD,
                Face.load("SourceSans3-SemiBoldItalic"));
    }

    /** Loaded only when a report needs them. */
    private static final class Substitutes {
        static final Face REGULAR = Face.load("SourceSans3-Regular");
        static final Face SEMIBOLD = Face.load("SourceSans3-SemiBold");

        static Face of(Cut cut) {
            return cut.isStrong() ? SEMIBOLD : REGULAR;
        }
    }

    private static final class Arabic {

        static Face of(Cut cut) {
            return cut.isStrong() ? SemiBold.FACE : Regular.FACE;
        }

        private static final class Regular {
            static final Face FACE = Face.load("NotoNaskhArabic-Regular", "arab");
        }

        private static final class SemiBold {
            static final Face FACE = Face.load("NotoNaskhArabic-SemiBold", "arab");
        }
    }

    /** Each weight is large, so one is not loaded with the other. */
    private static final class Chinese {

        static Face of(Cut cut) {
            return cut.isStrong() ? SemiBold.FACE : Regular.FACE;
        }

        private static final class Regular {
            static final Face FACE = Face.load("NotoSerifSC-Regular");
        }

        private static final class SemiBold {
            static final Face FACE = Face.load("NotoSerifSC-SemiBold");
        }
    }
}
