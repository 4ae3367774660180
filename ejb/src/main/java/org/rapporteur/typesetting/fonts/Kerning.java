package org.rapporteur.typesetting.fonts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Pair kerning from a font's {@code GPOS} table (OpenType 1.9, "GPOS — Glyph Positioning Table"): the pair adjustments
 * of the feature {@code kern}, of which the horizontal advance of the first glyph is taken. Safe for all threads.
 */
final class Kerning {

    static final Kerning NONE = new Kerning(List.of());

    private static final int PAIR_ADJUSTMENT = 2;
    private static final int EXTENSION = 9;
    private static final int KERN = 0x6B65726E;

    private static final int REMEMBERED = 1 << 13;
    private static final int VALUE_BITS = 16;

    private final PairTable[][] lookups;
    /**
     * Pairs that were looked up before with their values, a later one in the place of an earlier one. Each place is read
     * and written whole, so threads that write at the same time only make each other look a pair up again.
     */
    private final AtomicLongArray remembered = new AtomicLongArray(REMEMBERED);

    private Kerning(List<PairTable[]> lookups) {
        this.lookups = lookups.toArray(PairTable[][]::new);
    }

    /** @param glyphs how many the face has */
    static Kerning read(byte[] bytes, int glyphs) {
        FontData table = new FontData(bytes);
        int features = table.offset(0, 6);
        int lookupList = table.offset(0, 8);
        Set<Integer> indices = new LinkedHashSet<>();
        int featureCount = table.u16(features);
        for (int i = 0; i < featureCount; i++) {
            int record = features + 2 + 6 * i;
            if (table.s32(record) == KERN) {
                int feature = features + table.u16(record + 4);
                int count = table.u16(feature + 2);
                for (int k = 0; k < count; k++) {
                    indices.add(table.u16(feature + 4 + 2 * k));
                }
            }
        }
        List<PairTable[]> lookups = new ArrayList<>();
        for (int index : indices) {
            lookups.add(lookup(table, table.offset(lookupList, lookupList + 2 + 2 * index), glyphs));
        }
        return new Kerning(lookups);
    }

    private static PairTable[] lookup(FontData table, int at, int glyphs) {
        List<PairTable> subtables = new ArrayList<>();
        int count = table.u16(at + 4);
        for (int i = 0; i < count; i++) {
            int type = table.u16(at);
            int subtable = at + table.u16(at + 6 + 2 * i);
            if (type == EXTENSION) {
                type = table.u16(subtable + 2);
                subtable += table.s32(subtable + 4);
            }
            if (type == PAIR_ADJUSTMENT) {
                subtables.add(PairTable.read(table, subtable, glyphs));
            }
        }
        return subtables.toArray(PairTable[]::new);
    }

    /** The adjustment of a pair in font units; of each lookup the first subtable that covers the pair decides. */
    int between(int left, int right) {
        // A pair of glyph 0, which is never shown, would look like a free place.
        long pair = (long) left << 16 | right;
        int place = (left * 31 ^ right) & REMEMBERED - 1;
        long known = remembered.getOpaque(place);
        if (known >>> VALUE_BITS == pair) {
            return (short) known;
        }
        int value = lookUp(left, right);
        remembered.setOpaque(place, pair << VALUE_BITS | value & 0xFFFF);
        return value;
    }

    private int lookUp(int left, int right) {
        int sum = 0;
        for (PairTable[] lookup : lookups) {
            for (PairTable subtable : lookup) {
                int value = subtable.adjustment(left, right);
                if (value != PairTable.NOT_COVERED) {
                    sum += value;
                    break;
                }
            }
        }
        return sum;
    }
}
