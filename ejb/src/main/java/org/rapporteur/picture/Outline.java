package org.rapporteur.picture;

import java.util.Arrays;

/** Moves, lines and curves with their points, in the order in which they are drawn. Grows while it is read. */
public final class Outline {

    /** What a step does; the number of its points. */
    public enum Step {
        MOVE(1),
        LINE(1),
        CURVE(3),
        CLOSE(0);

        private final int points;

        Step(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    /** Receives an outline's steps. */
    public interface Pen {
        /** @param points x and y of each, from {@code at} on */
        void step(Step step, double[] points, int at);
    }

    static final int MOST_STEPS = 100_000;

    private Step[] steps = new Step[16];
    private double[] points = new double[64];
    private int stepCount;
    private int pointCount;

    void add(Step step, double... xy) throws UnusablePicture {
        if (stepCount == MOST_STEPS) {
            throw new UnusablePicture(UnusablePicture.Reason.SIZE, "path");
        }
        for (double value : xy) {
            if (!(Math.abs(value) < SvgNumbers.MOST)) {
                throw new UnusablePicture(UnusablePicture.Reason.DRAWING, "path");
            }
        }
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * stepCount);
        }
        if (pointCount + xy.length > points.length) {
            points = Arrays.copyOf(points, 2 * points.length + xy.length);
        }
        steps[stepCount++] = step;
        System.arraycopy(xy, 0, points, pointCount, xy.length);
        pointCount += xy.length;
    }

    int size() {
        return stepCount;
    }

    public void draw(Pen pen) {
        int at = 0;
        for (int i = 0; i < stepCount; i++) {
            pen.step(steps[i], points, at);
            at += 2 * steps[i].points();
        }
    }

    /** The same outline elsewhere. @param m as {@code cm} takes it */
    Outline moved(double[] m) throws UnusablePicture {
        Outline moved = new Outline();
        int at = 0;
        for (int i = 0; i < stepCount; i++) {
            double[] xy = new double[2 * steps[i].points()];
            for (int p = 0; p < xy.length; p += 2) {
                double x = points[at++];
                double y = points[at++];
                xy[p] = m[0] * x + m[2] * y + m[4];
                xy[p + 1] = m[1] * x + m[3] * y + m[5];
            }
            moved.add(steps[i], xy);
        }
        return moved;
    }
}
