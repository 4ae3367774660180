package org.rapporteur.typesetting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;

/** XSL formatting objects through Apache FOP: tagged, PDF/A-3a and PDF/UA-1. */
final class FormattingObjectsEngine implements Engine {

    private static final String CONFIGURATION = """
            <fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf">
            <pdf-a-mode>PDF/A-3a</pdf-a-mode><pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
            <output-profile>%1$sconformance/srgb.icc</output-profile>
            <filterList><value>flate</value></filterList>
            <fonts>
            <font embed-url="%1$sfonts/SourceSerif4-Regular.ttf"><font-triplet name="Serif" style="normal" weight="400"/></font>
            <font embed-url="%1$sfonts/SourceSerif4-Italic.ttf"><font-triplet name="Serif" style="italic" weight="400"/></font>
            <font embed-url="%1$sfonts/SourceSerif4-SemiBold.ttf"><font-triplet name="Serif" style="normal" weight="600"/></font>
            </fonts></renderer></renderers></fop>
            """;

    private final String objects;
    private final FopFactory factory;
    private final TransformerFactory transformers = TransformerFactory.newInstance();

    FormattingObjectsEngine(PrintableReport report) {
        objects = FormattingObjects.of(report);
        try {
            URI resources =
                    Typesetter.class.getResource("conformance/srgb.icc").toURI().resolve("../");
            byte[] configuration = CONFIGURATION.formatted(resources).getBytes(StandardCharsets.UTF_8);
            factory = new FopConfParser(new ByteArrayInputStream(configuration), resources)
                    .getFopFactoryBuilder()
                    .build();
        } catch (org.xml.sax.SAXException | java.io.IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] run() throws FOPException, TransformerException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(65536);
        FOUserAgent agent = factory.newFOUserAgent();
        Fop fop = factory.newFop("application/pdf", agent, pdf);
        transformers
                .newTransformer()
                .transform(new StreamSource(new StringReader(objects)), new SAXResult(fop.getDefaultHandler()));
        return pdf.toByteArray();
    }
}
