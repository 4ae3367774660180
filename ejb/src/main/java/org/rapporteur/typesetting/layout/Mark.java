package org.rapporteur.typesetting.layout;

import java.util.Optional;
import org.rapporteur.typesetting.tagging.Slot;

/** Something to be drawn in a row; places are counted from the page's left edge and from the row's top. */
public sealed interface Mark {

    /**
     * A line of text.
     *
     * @param x of the measure's start
     * @param baseline from the row's top
     * @param artifact whether it only repeats what is tagged elsewhere
     */
    record Text(Line line, double x, double baseline, boolean artifact) implements Mark {}

    /** A filled rectangle that means nothing by itself. @param y of its top */
    record Rule(double x, double y, double width, double height, Ink ink) implements Mark {}

    /**
     * A picture.
     *
     * @param y of its top
     * @param image SHA-256 by which the report names it
     * @param slot its place in the structure tree; none for one that only decorates
     */
    record Image(double x, double y, double width, double height, String image, Optional<Slot> slot) implements Mark {}
}
