package org.rapporteur.typesetting.composition;

import org.rapporteur.typesetting.layout.Setting;

/**
 * Where and how a text is set.
 *
 * @param x of its start, in points from the page's left edge
 * @param measure in points
 */
public record Frame(double x, double measure, double leading, double size, Setting setting) {

    public Frame indented(double start, double end) {
        return new Frame(x + start, measure - start - end, leading, size, setting);
    }
}
