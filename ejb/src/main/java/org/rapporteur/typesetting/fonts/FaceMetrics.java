package org.rapporteur.typesetting.fonts;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What a font descriptor says of a face (ISO 32000-1, 9.8), in thousandths of the size. */
record FaceMetrics(
        int ascent, int descent, int capHeight, int stem, float italicAngle, int left, int bottom, int right, int top) {

    private static final int STEM_OF_REGULAR = 80;

    static FaceMetrics of(TrueTypeFont font) throws IOException {
        float scale = 1000f / font.getUnitsPerEm();
        OS2WindowsMetricsTable os2 = font.getOS2Windows();
        HeaderTable head = font.getHeader();
        return new FaceMetrics(
                Math.round(os2.getTypoAscender() * scale),
                Math.round(os2.getTypoDescender() * scale),
                Math.round(os2.getCapHeight() * scale),
                Math.round(STEM_OF_REGULAR * os2.getWeightClass() / 400f),
                font.getPostScript().getItalicAngle(),
                Math.round(head.getXMin() * scale),
                Math.round(head.getYMin() * scale),
                Math.round(head.getXMax() * scale),
                Math.round(head.getYMax() * scale));
    }

    boolean italic() {
        return italicAngle != 0;
    }
}
