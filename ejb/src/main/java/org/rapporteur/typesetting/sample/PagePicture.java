package org.rapporteur.typesetting.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.typesetting.PrintableReport;
import org.rapporteur.typesetting.Typesetter;

/** The first page of a report as screens show it. Holds no state; one instance serves all threads. */
public final class PagePicture {

    /** Sharp on a wide screen, and small enough to be sent at each change. */
    private static final float PIXELS_PER_INCH = 110;

    private final Typesetter typesetter = new Typesetter();

    /**
     * @return a PNG
     * @throws DomainException what the typesetter refuses
     */
    public byte[] of(PrintableReport report) {
        byte[] pdf = typesetter.typeset(report).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, PIXELS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 17);
            ImageIO.write(page, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
