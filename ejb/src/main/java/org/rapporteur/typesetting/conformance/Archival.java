package org.rapporteur.typesetting.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.rapporteur.typesetting.objects.Compressor;

/** Writes into a document what a {@link Profile} asks for. */
public final class Archival {

    private static final COSName AF = COSName.getPDFName("AF");
    private static final byte[] PROFILE = Compressor.once(resource("srgb.icc"));
    private static final int IDENTIFIER_LENGTH = 16;

    private final Profile profile;
    private final COSDictionary catalog;
    private final Compressor compressor;

    public Archival(COSDictionary catalog, Profile profile, Compressor compressor) {
        this.compressor = compressor;
        this.profile = profile;
        this.catalog = catalog;
    }

    /** Language, title bar, marks, colour and metadata. */
    public void declare(Metadata metadata) {
        catalog.setString(COSName.LANG, metadata.language().tag());
        COSDictionary marks = direct();
        marks.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
        catalog.setItem(COSName.getPDFName("MarkInfo"), marks);
        COSDictionary preferences = direct();
        preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);

        COSStream colours = Compressor.of(PROFILE);
        colours.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.getPDFName("DestOutputProfile"), colours);
        COSArray intents = directArray();
        intents.add(intent);
        catalog.setItem(COSName.getPDFName("OutputIntents"), intents);

        COSStream xmp = plain(metadata.xmp(profile.identification()).getBytes(StandardCharsets.UTF_8));
        xmp.setItem(COSName.TYPE, COSName.METADATA);
        xmp.setName(COSName.SUBTYPE, "XML");
        catalog.setItem(COSName.METADATA, xmp);
    }

    /** Attaches the text from which the document was made. */
    public void attachSource(String fileName, String source, String description, LocalDate date) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        COSStream file = compressor.stream(bytes);
        file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
        file.setName(COSName.SUBTYPE, "text/markdown");
        COSDictionary parameters = direct();
        parameters.setString(COSName.getPDFName("ModDate"), date(date));
        parameters.setInt(COSName.SIZE, bytes.length);
        file.setItem(COSName.PARAMS, parameters);
        COSDictionary streams = direct();
        streams.setItem(COSName.F, file);
        streams.setItem(COSName.UF, file);
        COSDictionary specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setString(COSName.F, fileName);
        specification.setString(COSName.UF, fileName);
        specification.setString(COSName.DESC, description);
        specification.setName(COSName.getPDFName("AFRelationship"), "Source");
        specification.setItem(COSName.EF, streams);
        COSArray associated = directArray();
        associated.add(specification);
        catalog.setItem(AF, associated);
        COSArray named = directArray();
        named.add(new COSString(fileName));
        named.add(specification);
        COSDictionary tree = direct();
        tree.setItem(COSName.NAMES, named);
        COSDictionary names = direct();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        catalog.setItem(COSName.NAMES, names);
    }

    /**
     * The two parts of the file's identifier (ISO 32000-1, 14.4): the same text gives the same part.
     *
     * @param lasting what the document is, however often it is made
     * @param changing what tells this file from another one of the same document
     */
    public static COSArray identifiers(String lasting, String changing) {
        COSArray ids = directArray();
        ids.add(identifier(lasting));
        ids.add(identifier(changing));
        return ids;
    }

    private static COSString identifier(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new COSString(Arrays.copyOf(digest, IDENTIFIER_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String date(LocalDate date) {
        return "D:" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
    }

    private static COSStream plain(byte[] bytes) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    private static COSArray directArray() {
        COSArray array = new COSArray();
        array.setDirect(true);
        return array;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Archival.class.getResourceAsStream("/org/rapporteur/typesetting/conformance/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
