package org.rapporteur.typesetting.layout;

import org.rapporteur.brand.Brand.Paper;

/**
 * Where things stand on a page, in points from its upper left.
 *
 * @param left of the text area
 * @param measure width of the text area
 * @param top of the text area on pages after the first
 * @param firstTop of the text area on the first page
 * @param bottom of the text area
 * @param grid distance of the lines of the baseline grid
 * @param mirrored whether the page is read from the right: all places are counted from its right edge then
 */
public record PageGeometry(
        double width,
        double height,
        double left,
        double measure,
        double top,
        double firstTop,
        double bottom,
        double grid,
        boolean mirrored) {

    /** The width of about 68 characters of the body's face and size. */
    private static final double MEASURE = 362;

    private static final double GRID = 7.5;

    public static PageGeometry of(Paper paper) {
        return of(paper, false);
    }

    /** @param mirrored whether the page is read from the right */
    public static PageGeometry of(Paper paper, boolean mirrored) {
        double top = 90;
        double lines = Math.floor((paper.height() - top - 84) / (2 * GRID));
        return new PageGeometry(
                paper.width(),
                paper.height(),
                Math.round((paper.width() - MEASURE) / 2),
                MEASURE,
                top,
                60,
                top + lines * 2 * GRID,
                GRID,
                mirrored);
    }

    /** @param page counted from 0 */
    public double top(int page) {
        return page == 0 ? firstTop : top;
    }

    public double right() {
        return left + measure;
    }

    /** The left edge, counted from the page's left, of what is {@code width} wide and begins at {@code start}. */
    public double fromLeft(double start, double breadth) {
        return mirrored ? width - start - breadth : start;
    }

    /** The next line of the grid at or below a distance from the text area's top. */
    double snap(double y) {
        return Math.ceil(y / grid - 1e-6) * grid;
    }
}
