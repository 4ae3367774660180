package org.rapporteur.picture;

/** Foretells a byte of a picture from its neighbours, so that only the difference needs to be stored. */
public final class Predictor {

    private Predictor() {}

    /**
     * Of three neighbours the one that is nearest to a plane through them (W3C PNG, 9.4).
     *
     * @param left the byte before, of the same channel, from 0 to 255; so are the others
     * @param corner above the byte before
     */
    public static int paeth(int left, int above, int corner) {
        int guess = left + above - corner;
        int fromLeft = Math.abs(guess - left);
        int fromAbove = Math.abs(guess - above);
        int fromCorner = Math.abs(guess - corner);
        if (fromLeft <= fromAbove && fromLeft <= fromCorner) {
            return left;
        }
        return fromAbove <= fromCorner ? above : corner;
    }
}
