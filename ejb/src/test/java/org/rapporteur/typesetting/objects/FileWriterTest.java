package org.rapporteur.typesetting.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileWriterTest {

    private static final COSName TRIED = COSName.getPDFName("Tried");

    private static byte[] file(Consumer<COSDictionary> filled) {
        COSDictionary catalog = new COSDictionary();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        COSDictionary pages = new COSDictionary();
        pages.setItem(COSName.TYPE, COSName.PAGES);
        pages.setItem(COSName.KIDS, new COSArray());
        pages.setInt(COSName.COUNT, 0);
        catalog.setItem(COSName.PAGES, pages);
        filled.accept(catalog);
        COSArray identifiers = new COSArray();
        identifiers.setDirect(true);
        identifiers.add(new COSString(new byte[] {1, '(', '\\', '\r', '\n', ')', -1}));
        identifiers.add(new COSString(new byte[] {2}));
        try (Compressor compressor = new Compressor()) {
            return new FileWriter(compressor).write(catalog, "1.7", identifiers);
        }
    }

    /** Reads a file as it is, without looking for objects where its references do not lead. */
    private static PDDocument read(byte[] file) throws IOException {
        return new PDFParser(new RandomAccessReadBuffer(file)).parse(false);
    }

    private static COSBase readBack(COSBase value) throws IOException {
        try (PDDocument document = read(file(catalog -> catalog.setItem(TRIED, value)))) {
            return document.getDocumentCatalog().getCOSObject().getDictionaryObject(TRIED);
        }
    }

    private static String textOf(COSStream stream) throws IOException {
        try (PDDocument document = read(file(catalog -> catalog.setItem(TRIED, stream)))) {
            return document.getDocumentCatalog()
                    .getCOSObject()
                    .getCOSStream(TRIED)
                    .toTextString();
        }
    }

    private static String written(COSBase value) {
        Bytes out = new Bytes(1);
        out.put('[');
        new ObjectSyntax(new ObjectNumbers(), out).object(value);
        return new String(out.toArray(), 1, out.size() - 1, StandardCharsets.ISO_8859_1).strip();
    }

    @Test
    void stringsOfAnyBytesAreReadAsTheyWereWritten() throws IOException {
        byte[] all = new byte[512];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i < 256 ? i : 511 - i);
        }

        assertThat(((COSString) readBack(new COSString(all))).getBytes()).isEqualTo(all);
        assertThat(((COSString) readBack(new COSString("Réunion — 会议"))).getString())
                .isEqualTo("Réunion — 会议");
    }

    @Test
    void namesOfAnyCharactersAreReadAsTheyWereWritten() throws IOException {
        for (String name : new String[] {"Plain", "a b#c/d(e)", "Ünïcode", "F1+Name-Bold"}) {
            assertThat(readBack(COSName.getPDFName(name))).isEqualTo(COSName.getPDFName(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-3.5, -3.5",
        "0.1, 0.1",
        "512.695, 512.695",
        "595.276, 595.276",
        "0.0020833334, 0.002083333",
        "0.000001, 0.000001",
        "-0.0, 0",
        "12345678.9, 12345679",
        "16777216, 16777216",
    })
    void numbersAreWrittenWithAsManyDecimalsAsTheyHave(float number, String expected) {
        assertThat(written(new COSFloat(number))).isEqualTo(expected);
    }

    @Test
    void wholeNumbersAreWrittenInFull() {
        for (long number : new long[] {0, 9, 10, 99, 100, -1, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(new String(new Bytes(1).integer(number).toArray(), StandardCharsets.US_ASCII))
                    .isEqualTo(Long.toString(number));
        }
    }

    @Test
    void valuesThatFollowEachOtherStayApart() throws IOException {
        COSArray array = new COSArray();
        for (COSBase value : new COSBase[] {
            COSInteger.ONE,
            COSBoolean.TRUE,
            COSNull.NULL,
            new COSFloat(0.5f),
            COSName.A,
            COSInteger.TWO,
            COSBoolean.FALSE
        }) {
            array.add(value);
        }
        array.setDirect(true);

        assertThat(written(array)).isEqualTo("[1 true null 0.5/A 2 false]");
        assertThat(((COSArray) readBack(array)).toList()).isEqualTo(array.toList());
    }

    @Test
    void whatIsSharedIsWrittenOnceAndMayLeadBack() throws IOException {
        COSDictionary shared = new COSDictionary();
        shared.setItem(COSName.PARENT, shared);
        byte[] file = file(catalog -> {
            catalog.setItem(COSName.A, shared);
            catalog.setItem(COSName.B, shared);
        });

        try (PDDocument document = read(file)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary found = catalog.getCOSDictionary(COSName.A);
            assertThat(catalog.getCOSDictionary(COSName.B)).isSameAs(found);
            assertThat(found.getCOSDictionary(COSName.PARENT)).isSameAs(found);
        }
    }

    @Test
    void thousandsOfObjectsAndStreamsBetweenThemAreFound() throws IOException {
        COSArray many = new COSArray();
        byte[] file = file(catalog -> {
            try (Compressor compressor = new Compressor()) {
                for (int i = 0; i < 3000; i++) {
                    COSDictionary object = i % 100 == 0
                            ? compressor.stream(("stream " + i).getBytes(StandardCharsets.US_ASCII))
                            : new COSDictionary();
                    object.setInt(COSName.N, i);
                    many.add(object);
                }
            }
            catalog.setItem(TRIED, many);
        });

        try (PDDocument document = read(file)) {
            COSArray found = document.getDocumentCatalog().getCOSObject().getCOSArray(TRIED);
            assertThat(found.size()).isEqualTo(3000);
            for (int i = 0; i < 3000; i++) {
                COSDictionary object = (COSDictionary) found.getObject(i);
                assertThat(object.getInt(COSName.N)).isEqualTo(i);
                if (object instanceof COSStream stream) {
                    assertThat(stream.toTextString()).isEqualTo("stream " + i);
                }
            }
        }
    }

    /** Offsets then take three or four bytes where they took two. */
    @ParameterizedTest
    @ValueSource(ints = {70_000, 17_000_000})
    void whatComesAfterALongStreamIsFound(int length) throws IOException {
        byte[] random = new byte[length];
        new Random(7).nextBytes(random);
        COSDictionary object = new COSDictionary();
        object.setInt(COSName.N, 7);
        byte[] file = file(catalog -> {
            COSArray all = new COSArray();
            try (Compressor compressor = new Compressor()) {
                all.add(compressor.stream(random));
                all.add(object);
                all.add(compressor.stream("after it".getBytes(StandardCharsets.US_ASCII)));
            }
            catalog.setItem(TRIED, all);
        });

        assertThat(file.length).isGreaterThan(length);
        try (PDDocument document = read(file)) {
            COSArray found = document.getDocumentCatalog().getCOSObject().getCOSArray(TRIED);
            try (InputStream in = ((COSStream) found.getObject(0)).createInputStream()) {
                assertThat(Arrays.equals(in.readAllBytes(), random)).isTrue();
            }
            assertThat(((COSDictionary) found.getObject(1)).getInt(COSName.N)).isEqualTo(7);
            assertThat(((COSStream) found.getObject(2)).toTextString()).isEqualTo("after it");
        }
    }

    @Test
    void streamsOfTheLibraryAndOursAreWrittenAlike() throws IOException {
        COSStream theirs = new COSStream();
        try (var out = theirs.createOutputStream()) {
            out.write("their bytes".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(textOf(theirs)).isEqualTo("their bytes");
        try (Compressor compressor = new Compressor()) {
            COSStream ours = compressor.stream("our bytes".getBytes(StandardCharsets.US_ASCII));
            assertThat(ours.toTextString()).isEqualTo("our bytes");
            assertThat(textOf(ours)).isEqualTo("our bytes");
        }
    }

    @Test
    void theIdentifiersStandInTheTrailer() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(catalog -> {}))) {
            COSArray identifiers = document.getDocument().getDocumentID();
            assertThat(((COSString) identifiers.get(0)).getBytes()).containsExactly(1, '(', '\\', '\r', '\n', ')', -1);
        }
    }

    @Test
    void whatIsNoObjectOfAFileIsRefused() {
        COSBase unknown = new COSBase() {
            @Override
            public void accept(ICOSVisitor visitor) {}
        };

        assertThatIllegalArgumentException().isThrownBy(() -> file(catalog -> catalog.setItem(TRIED, unknown)));
    }
}
