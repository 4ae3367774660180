package org.rapporteur.typesetting.composition;

import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.TextStyle;

/** How the headings of a level look. */
record HeadingStyle(TextStyle text, double leading, double before, double after) {

    static HeadingStyle of(int level, Ink accent) {
        return switch (level) {
            case 1 -> new HeadingStyle(TextStyle.of(Cut.SEMIBOLD, 15.5, Ink.TEXT), Leading.SECTION, 30, 7.5);
            case 2 -> new HeadingStyle(TextStyle.of(Cut.SEMIBOLD, 12.5, Ink.TEXT), Leading.BODY, 22.5, 7.5);
            case 3 -> new HeadingStyle(TextStyle.of(Cut.SEMIBOLD, 11, accent), Leading.BODY, 15, 0);
            default -> new HeadingStyle(TextStyle.of(Cut.SEMIBOLD_ITALIC, 11, Ink.TEXT), Leading.BODY, 15, 0);
        };
    }
}
