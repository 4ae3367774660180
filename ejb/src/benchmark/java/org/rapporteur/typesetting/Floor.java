package org.rapporteur.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The work that every writer of the same PDF has, done plainly: deflating the contents of its pages and its source, and
 * making and deflating subsets of its faces. No layout, no objects, no tags. It is a measure and no lower bound: it
 * deflates at zlib's usual level 6 with a deflater for each stream, where our own files are deflated at level 4 with one
 * for all, so that a writer may save some of it.
 */
final class Floor implements Engine {

    private static final int LEVEL = 6;
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final List<byte[]> contents = new ArrayList<>();
    private final Map<TrueTypeFont, Set<Integer>> characters = new HashMap<>();

    Floor(PrintableReport report) {
        contents.add(report.source().getBytes(StandardCharsets.UTF_8));
        try (PDDocument pdf = Loader.loadPDF(new Typesetter().typeset(report).pdf())) {
            for (PDPage page : pdf.getPages()) {
                contents.add(page.getContents().readAllBytes());
            }
            Map<String, Set<Integer>> used = new HashMap<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    PDFont font = text.getFont();
                    String face = font.getName().substring(font.getName().indexOf('+') + 1);
                    text.getUnicode()
                            .codePoints()
                            .forEach(c -> used.computeIfAbsent(face, f -> new HashSet<>())
                                    .add(c));
                }
            };
            stripper.getText(pdf);
            for (Map.Entry<String, Set<Integer>> face : used.entrySet()) {
                characters.put(parse(face.getKey()), face.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(String face) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(Resources.face(face)));
    }

    @Override
    public byte[] run() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(65536);
        for (byte[] content : contents) {
            deflate(content, all);
        }
        for (Map.Entry<TrueTypeFont, Set<Integer>> face : characters.entrySet()) {
            TTFSubsetter subsetter = new TTFSubsetter(face.getKey(), TABLES);
            subsetter.addAll(face.getValue());
            ByteArrayOutputStream program = new ByteArrayOutputStream(32768);
            subsetter.writeToStream(program);
            deflate(program.toByteArray(), all);
        }
        return all.toByteArray();
    }

    private static void deflate(byte[] bytes, ByteArrayOutputStream to) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            to.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
    }
}
