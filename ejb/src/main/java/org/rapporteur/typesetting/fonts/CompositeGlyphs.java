package org.rapporteur.typesetting.fonts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds composite glyphs to the end of a TrueType font (OpenType 1.9, "glyf — Glyph Data"). Used once. */
final class CompositeGlyphs {

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int MORE = 0x20;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int MAGIC = 0xB1B0AFBA;

    private final byte[] font;
    private final Map<String, byte[]> tables = new TreeMap<>();
    private final ByteBuffer glyphs;
    private final int count;
    private final int[] places;

    CompositeGlyphs(byte[] font) {
        this.font = font;
        ByteBuffer directory = ByteBuffer.wrap(font);
        int size = directory.getShort(4);
        for (int i = 0; i < size; i++) {
            int entry = HEADER + ENTRY * i;
            String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
            int from = directory.getInt(entry + 8);
            tables.put(tag, Arrays.copyOfRange(font, from, from + directory.getInt(entry + 12)));
        }
        glyphs = table("glyf");
        count = table("maxp").getShort(4) & 0xFFFF;
        places = places();
    }

    /** How many glyphs the font has: the number of the first one that is added. */
    int count() {
        return count;
    }

    private ByteBuffer table(String tag) {
        byte[] bytes = tables.get(tag);
        if (bytes == null) {
            throw new IllegalStateException("a font without " + tag);
        }
        return ByteBuffer.wrap(bytes);
    }

    private int[] places() {
        boolean shortPlaces = table("head").getShort(50) == 0;
        ByteBuffer loca = table("loca");
        int[] found = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            found[i] = shortPlaces ? 2 * (loca.getShort(2 * i) & 0xFFFF) : loca.getInt(4 * i);
        }
        return found;
    }

    /** The font with the composites, whose glyphs are numbered as in this font. */
    byte[] with(List<Composite> composites) {
        try {
            ByteArrayOutputStream shapes = new ByteArrayOutputStream();
            shapes.write(glyphs.array(), 0, places[count]);
            List<Integer> ends = new ArrayList<>();
            List<Integer> bearings = new ArrayList<>();
            for (Composite composite : composites) {
                int[] box = box(composite);
                bearings.add(box[0]);
                shape(composite, box, new DataOutputStream(shapes));
                while (shapes.size() % 4 != 0) {
                    shapes.write(0);
                }
                ends.add(shapes.size());
            }
            tables.put("glyf", shapes.toByteArray());
            metrics(composites, bearings);
            index(ends);
            limits(composites);
            return written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int[] box(Composite composite) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        grow(box, composite.base(), 0, 0);
        composite.marks().forEach(mark -> grow(box, mark.glyph(), mark.x(), mark.y()));
        return box[0] == Integer.MAX_VALUE ? new int[4] : box;
    }

    private void grow(int[] box, int glyph, int x, int y) {
        int at = places[glyph];
        if (places[glyph + 1] > at) {
            box[0] = Math.min(box[0], glyphs.getShort(at + 2) + x);
            box[1] = Math.min(box[1], glyphs.getShort(at + 4) + y);
            box[2] = Math.max(box[2], glyphs.getShort(at + 6) + x);
            box[3] = Math.max(box[3], glyphs.getShort(at + 8) + y);
        }
    }

    private static void shape(Composite composite, int[] box, DataOutputStream to) throws IOException {
        to.writeShort(-1);
        for (int edge : box) {
            to.writeShort(edge);
        }
        part(composite.base(), 0, 0, !composite.marks().isEmpty(), to);
        for (int i = 0; i < composite.marks().size(); i++) {
            Composite.Part mark = composite.marks().get(i);
            part(mark.glyph(), mark.x(), mark.y(), i + 1 < composite.marks().size(), to);
        }
    }

    private static void part(int glyph, int x, int y, boolean more, DataOutputStream to) throws IOException {
        to.writeShort(WORDS | OFFSETS | (more ? MORE : 0));
        to.writeShort(glyph);
        to.writeShort(x);
        to.writeShort(y);
    }

    private void metrics(List<Composite> composites, List<Integer> bearings) {
        ByteBuffer old = table("hmtx");
        int whole = table("hhea").getShort(34) & 0xFFFF;
        ByteBuffer all = ByteBuffer.allocate(4 * (count + composites.size()));
        for (int i = 0; i < count; i++) {
            all.putShort(old.getShort(4 * Math.min(i, whole - 1)));
            all.putShort(old.getShort(i < whole ? 4 * i + 2 : 4 * whole + 2 * (i - whole)));
        }
        for (int i = 0; i < composites.size(); i++) {
            all.putShort(all.getShort(4 * composites.get(i).base()));
            all.putShort(bearings.get(i).shortValue());
        }
        tables.put("hmtx", all.array());
        table("hhea").putShort(34, (short) (count + composites.size()));
    }

    private void index(List<Integer> ends) {
        ByteBuffer loca = ByteBuffer.allocate(4 * (places.length + ends.size()));
        for (int place : places) {
            loca.putInt(place);
        }
        ends.forEach(loca::putInt);
        tables.put("loca", loca.array());
        table("head").putShort(50, (short) 1);
    }

    private void limits(List<Composite> composites) {
        ByteBuffer maxp = table("maxp");
        maxp.putShort(4, (short) (count + composites.size()));
        int parts = composites.stream()
                .mapToInt(composite -> 1 + composite.marks().size())
                .max()
                .orElse(0);
        maxp.putShort(10, more(maxp.getShort(10), maxp.getShort(6) * parts));
        maxp.putShort(12, more(maxp.getShort(12), maxp.getShort(8) * parts));
        maxp.putShort(28, more(maxp.getShort(28), parts));
        maxp.putShort(30, (short) (maxp.getShort(30) + 1));
    }

    private static short more(short known, int needed) {
        return (short) Math.min(0x7FFF, Math.max(known, needed));
    }

    private byte[] written() {
        int from = HEADER + ENTRY * tables.size();
        int size = from;
        for (byte[] table : tables.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(font, 0, HEADER);
        table("head").putInt(8, 0);
        int at = from;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(0).putInt(at).putInt(table.getValue().length);
            System.arraycopy(table.getValue(), 0, out.array(), at, table.getValue().length);
            out.putInt(out.position() - 12, sum(out, at, table.getValue().length));
            head = table.getKey().equals("head") ? at : head;
            at += table.getValue().length + 3 & ~3;
        }
        out.putInt(head + 8, MAGIC - sum(out, 0, size));
        return out.array();
    }

    private static int sum(ByteBuffer of, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += of.getInt(at);
        }
        return sum;
    }
}
