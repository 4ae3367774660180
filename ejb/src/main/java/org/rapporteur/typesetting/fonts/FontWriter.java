package org.rapporteur.typesetting.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.rapporteur.typesetting.objects.Compressor;

/**
 * Writes a subset of a face as a composite font (ISO 32000-1, 9.7): widths, the map from codes to glyphs and the map
 * from codes to characters are written here, because the library's own font object costs ten times as much.
 */
final class FontWriter {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final char[] NO_UNITS = new char[0];
    private static final int SYMBOLIC = 4;
    private static final int SERIF = 2;
    private static final int ITALIC = 64;
    private static final int LINES_PER_SECTION = 100;

    private final Face face;
    private final List<EmbeddedFace.Code> codes;
    private final Compressor compressor;

    FontWriter(Face face, List<EmbeddedFace.Code> codes, Compressor compressor) {
        this.face = face;
        this.codes = codes;
        this.compressor = compressor;
    }

    void write(COSDictionary font) {
        TreeSet<Integer> glyphs = new TreeSet<>();
        Set<Composite> composites = new LinkedHashSet<>();
        for (EmbeddedFace.Code code : codes) {
            glyphs.add(code.glyph());
            if (code.composite() != null) {
                composites.add(code.composite());
                code.composite().marks().forEach(mark -> glyphs.add(mark.glyph()));
            }
        }
        String name = tag(glyphs, composites) + "+" + face.name();
        ByteArrayOutputStream subset = new ByteArrayOutputStream(32768);
        Map<Integer, Integer> newGlyphs = new HashMap<>();
        try {
            TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
            subsetter.setPrefix(tag(glyphs, composites) + "+");
            subsetter.addGlyphIds(glyphs);
            subsetter.getGIDMap().forEach((after, before) -> newGlyphs.put(before, after));
            subsetter.writeToStream(subset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        byte[] program = subset.toByteArray();
        Map<Composite, Integer> added = new HashMap<>();
        if (!composites.isEmpty()) {
            CompositeGlyphs adder = new CompositeGlyphs(program);
            List<Composite> renumbered = new ArrayList<>();
            for (Composite composite : composites) {
                added.put(composite, adder.count() + renumbered.size());
                renumbered.add(renumbered(composite, newGlyphs));
            }
            program = adder.with(renumbered);
        }

        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = direct(new COSArray());
        descendants.add(descendant(name, program, newGlyphs, added));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, compressor.stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private static Composite renumbered(Composite composite, Map<Integer, Integer> newGlyphs) {
        List<Composite.Part> marks = composite.marks().stream()
                .map(mark -> new Composite.Part(newGlyphs.getOrDefault(mark.glyph(), 0), mark.x(), mark.y()))
                .toList();
        return new Composite(newGlyphs.getOrDefault(composite.base(), 0), marks);
    }

    private COSDictionary descendant(
            String name, byte[] program, Map<Integer, Integer> newGlyphs, Map<Composite, Integer> added) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setDirect(true);
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.FONT_DESC, descriptor(name, program));
        font.setInt(COSName.DW, 0);

        COSArray widths = direct(new COSArray());
        byte[] map = new byte[2 * (codes.size() + 1)];
        for (int i = 0; i < codes.size(); i++) {
            int glyph = codes.get(i).glyph();
            widths.add(number(face.advance(glyph) * 1000));
            Composite composite = codes.get(i).composite();
            int mapped = composite == null ? newGlyphs.getOrDefault(glyph, 0) : added.getOrDefault(composite, 0);
            map[2 * i + 2] = (byte) (mapped >> 8);
            map[2 * i + 3] = (byte) mapped;
        }
        COSArray all = direct(new COSArray());
        all.add(COSInteger.ONE);
        all.add(widths);
        font.setItem(COSName.W, all);
        font.setItem(COSName.CID_TO_GID_MAP, compressor.stream(map));
        return font;
    }

    private COSDictionary descriptor(String name, byte[] program) {
        FaceMetrics metrics = face.metrics();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC | SERIF | (metrics.italic() ? ITALIC : 0));
        COSArray box = direct(new COSArray());
        for (int edge : new int[] {metrics.left(), metrics.bottom(), metrics.right(), metrics.top()}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setFloat(COSName.ITALIC_ANGLE, metrics.italicAngle());
        descriptor.setInt(COSName.ASCENT, metrics.ascent());
        descriptor.setInt(COSName.DESCENT, metrics.descent());
        descriptor.setInt(COSName.CAP_HEIGHT, metrics.capHeight());
        descriptor.setInt(COSName.STEM_V, metrics.stem());
        COSStream file = compressor.stream(program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder(32 * codes.size() + 400);
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < codes.size(); from += LINES_PER_SECTION) {
            int to = Math.min(codes.size(), from + LINES_PER_SECTION);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append('<');
                hex(map, i + 1);
                map.append("> <");
                int codePoint = codes.get(i).codePoint();
                for (char unit : codePoint == EmbeddedFace.NOTHING ? NO_UNITS : Character.toChars(codePoint)) {
                    hex(map, unit);
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static void hex(StringBuilder to, int unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append("0123456789ABCDEF".charAt(unit >> shift & 15));
        }
    }

    /** Six capital letters that name the subset (ISO 32000-1, 9.6.4), the same for the same glyphs. */
    private static String tag(TreeSet<Integer> glyphs, Set<Composite> composites) {
        int hash = (glyphs.hashCode() + composites.hashCode()) * 0x9E3779B1;
        long value = (hash ^ hash >>> 15) & 0xFFFFFFFFL;
        StringBuilder tag = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + value % 26));
            value /= 26;
        }
        return tag.toString();
    }

    private static COSFloat number(double value) {
        return new COSFloat((float) value);
    }

    private static COSArray direct(COSArray array) {
        array.setDirect(true);
        return array;
    }
}
