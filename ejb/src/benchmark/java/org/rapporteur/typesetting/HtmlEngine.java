package org.rapporteur.typesetting;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** HTML and CSS through openhtmltopdf, which draws with PDFBox: tagged, PDF/A-3a and PDF/UA-1. */
final class HtmlEngine implements Engine {

    private static final String FAMILY = "Serif";

    private final String html;
    private final byte[] profile = Resources.profile();
    private final byte[] regular = Resources.face("SourceSerif4-Regular");
    private final byte[] italic = Resources.face("SourceSerif4-Italic");
    private final byte[] semibold = Resources.face("SourceSerif4-SemiBold");
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    HtmlEngine(PrintableReport report) {
        XRLog.setLoggingEnabled(false);
        html = Html.of(report);
    }

    @Override
    public byte[] run() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(65536);
        new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(profile)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(() -> new ByteArrayInputStream(semibold), FAMILY, 600, FontStyle.NORMAL, true)
                .withHtmlContent(html, null)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }
}
