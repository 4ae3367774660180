package org.rapporteur.picture;

import org.rapporteur.picture.Outline.Step;
import org.rapporteur.picture.UnusablePicture.Reason;

/** The data of a path (SVG 1.1, 8.3) as an outline of lines and cubic curves. Used by one thread, once. */
final class SvgPath {

    private final SvgNumbers data;
    private final Outline outline = new Outline();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char before = 'M';

    private SvgPath(String data) {
        this.data = new SvgNumbers(data, "path");
    }

    static Outline outline(String data) throws UnusablePicture {
        return new SvgPath(data).read();
    }

    private Outline read() throws UnusablePicture {
        char command = ' ';
        while (data.more()) {
            if (!data.atNumber()) {
                command = data.letter();
            } else if (command == ' ' || command == 'Z' || command == 'z') {
                throw new UnusablePicture(Reason.DRAWING, "path");
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            }
            if (outline.size() == 0 && command != 'M' && command != 'm') {
                throw new UnusablePicture(Reason.DRAWING, "path");
            }
            step(command);
            before = Character.toUpperCase(command);
        }
        return outline;
    }

    private void step(char command) throws UnusablePicture {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + data.number(), fromY + data.number());
                startX = x;
                startY = y;
                outline.add(Step.MOVE, x, y);
            }
            case 'L' -> line(fromX + data.number(), fromY + data.number());
            case 'H' -> line(fromX + data.number(), y);
            case 'V' -> line(x, fromY + data.number());
            case 'C' ->
                curve(
                        fromX + data.number(),
                        fromY + data.number(),
                        fromX + data.number(),
                        fromY + data.number(),
                        fromX + data.number(),
                        fromY + data.number());
            case 'S' -> {
                boolean follows = before == 'C' || before == 'S';
                curve(
                        follows ? 2 * x - controlX : x,
                        follows ? 2 * y - controlY : y,
                        fromX + data.number(),
                        fromY + data.number(),
                        fromX + data.number(),
                        fromY + data.number());
            }
            case 'Q' ->
                quadratic(fromX + data.number(), fromY + data.number(), fromX + data.number(), fromY + data.number());
            case 'T' -> {
                boolean follows = before == 'Q' || before == 'T';
                quadratic(
                        follows ? 2 * x - controlX : x,
                        follows ? 2 * y - controlY : y,
                        fromX + data.number(),
                        fromY + data.number());
            }
            case 'A' -> {
                double rx = data.number();
                double ry = data.number();
                double turned = data.number();
                boolean large = data.flag();
                boolean clockwise = data.flag();
                arc(rx, ry, turned, large, clockwise, fromX + data.number(), fromY + data.number());
            }
            case 'Z' -> {
                outline.add(Step.CLOSE);
                to(startX, startY);
            }
            default -> throw new UnusablePicture(Reason.DRAWING, "path " + command);
        }
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private void line(double newX, double newY) throws UnusablePicture {
        to(newX, newY);
        outline.add(Step.LINE, x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double newX, double newY) throws UnusablePicture {
        outline.add(Step.CURVE, x1, y1, x2, y2, newX, newY);
        controlX = x2;
        controlY = y2;
        to(newX, newY);
    }

    private void quadratic(double cx, double cy, double newX, double newY) throws UnusablePicture {
        outline.add(
                Step.CURVE,
                x + (cx - x) * 2 / 3,
                y + (cy - y) * 2 / 3,
                newX + (cx - newX) * 2 / 3,
                newY + (cy - newY) * 2 / 3,
                newX,
                newY);
        controlX = cx;
        controlY = cy;
        to(newX, newY);
    }

    /** An elliptical arc (SVG 1.1, F.6.5) as curves of at most a quarter turn. StrictMath: the same on every machine. */
    private void arc(double rx, double ry, double turned, boolean large, boolean clockwise, double newX, double newY)
            throws UnusablePicture {
        if (rx == 0 || ry == 0 || x == newX && y == newY) {
            line(newX, newY);
            return;
        }
        double angle = StrictMath.toRadians(turned);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double halfX = (cos * (x - newX) + sin * (y - newY)) / 2;
        double halfY = (-sin * (x - newX) + cos * (y - newY)) / 2;
        double a = Math.abs(rx);
        double b = Math.abs(ry);
        double reach = halfX * halfX / (a * a) + halfY * halfY / (b * b);
        if (reach > 1) {
            a *= StrictMath.sqrt(reach);
            b *= StrictMath.sqrt(reach);
        }
        double below = a * a * halfY * halfY + b * b * halfX * halfX;
        double factor = StrictMath.sqrt(Math.max(0, (a * a * b * b - below) / below)) * (large == clockwise ? -1 : 1);
        double middleX = factor * a * halfY / b;
        double middleY = -factor * b * halfX / a;
        double centreX = cos * middleX - sin * middleY + (x + newX) / 2;
        double centreY = sin * middleX + cos * middleY + (y + newY) / 2;
        double from = StrictMath.atan2((halfY - middleY) / b, (halfX - middleX) / a);
        double sweep = StrictMath.atan2((-halfY - middleY) / b, (-halfX - middleX) / a) - from;
        if (clockwise && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        double[] frame = {a * cos, a * sin, -b * sin, b * cos, centreX, centreY};
        for (int i = 0; i < pieces; i++) {
            quarter(frame, from + sweep * i / pieces, sweep / pieces);
        }
        to(newX, newY);
    }

    private void quarter(double[] m, double from, double sweep) throws UnusablePicture {
        double reach = 4.0 / 3 * StrictMath.tan(sweep / 4);
        double c1 = StrictMath.cos(from);
        double s1 = StrictMath.sin(from);
        double c2 = StrictMath.cos(from + sweep);
        double s2 = StrictMath.sin(from + sweep);
        double[] unit = {c1 - reach * s1, s1 + reach * c1, c2 + reach * s2, s2 - reach * c2, c2, s2};
        double[] xy = new double[6];
        for (int i = 0; i < 6; i += 2) {
            xy[i] = m[0] * unit[i] + m[2] * unit[i + 1] + m[4];
            xy[i + 1] = m[1] * unit[i] + m[3] * unit[i + 1] + m[5];
        }
        outline.add(Step.CURVE, xy);
    }
}
