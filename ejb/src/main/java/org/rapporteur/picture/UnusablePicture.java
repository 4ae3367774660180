package org.rapporteur.picture;

/** Why a file cannot be used as a picture. Features say it in their own words, with the place. */
public final class UnusablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Neither PNG nor JPEG nor SVG. */
        FORMAT,
        /** A WebP file, which people take for a picture like others. */
        WEBP,
        /** Cut short, contradicting itself, or holding more than it says. */
        DAMAGED,
        /** More pixels than can be worked on. */
        SIZE,
        /** A way of coding that PDF viewers do not read. */
        CODING,
        /** A drawing with something in it that is not drawn; {@link #detail} names it. */
        DRAWING
    }

    private final Reason reason;
    private final String detail;

    public UnusablePicture(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    static UnusablePicture damaged(String detail) {
        return new UnusablePicture(Reason.DAMAGED, detail);
    }

    public Reason reason() {
        return reason;
    }

    /** For logs and programs, such as a chunk's or an element's name; may be empty. */
    public String detail() {
        return detail;
    }
}
