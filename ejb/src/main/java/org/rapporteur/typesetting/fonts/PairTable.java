package org.rapporteur.typesetting.fonts;

import java.util.Arrays;

/** A subtable of pair adjustments, by single glyphs (format 1) or by classes (format 2). Immutable. */
sealed interface PairTable {

    int NOT_COVERED = Integer.MIN_VALUE;

    /** The pair's adjustment in font units, {@link #NOT_COVERED} where the subtable says nothing of the pair. */
    int adjustment(int left, int right);

    /** @param glyphs how many the face has */
    static PairTable read(FontData table, int at, int glyphs) {
        int[] covered = table.coverage(table.offset(at, at + 2));
        int first = table.u16(at + 4);
        int second = table.u16(at + 6);
        return table.u16(at) == 1
                ? ByGlyph.read(table, at, covered, first, second)
                : ByClass.read(table, at, covered, first, second, glyphs);
    }

    private static int size(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    /** Where the horizontal advance stands in a value record, -1 where the record has none. */
    private static int advanceAt(int format) {
        return (format & 4) == 0 ? -1 : size(format & 3);
    }

    /** Pairs of single glyphs, as sorted keys. */
    final class ByGlyph implements PairTable {

        private final int[] pairs;
        private final short[] values;

        private ByGlyph(int[] pairs, short[] values) {
            this.pairs = pairs;
            this.values = values;
        }

        static ByGlyph read(FontData table, int at, int[] covered, int first, int second) {
            int sets = table.u16(at + 8);
            int record = 2 + size(first) + size(second);
            int total = 0;
            for (int i = 0; i < sets; i++) {
                total += table.u16(table.offset(at, at + 10 + 2 * i));
            }
            long[] sorted = new long[total];
            int n = 0;
            for (int i = 0; i < sets; i++) {
                int set = table.offset(at, at + 10 + 2 * i);
                int count = table.u16(set);
                for (int k = 0; k < count; k++) {
                    int pair = set + 2 + record * k;
                    int value = advanceAt(first) < 0 ? 0 : table.s16(pair + 2 + advanceAt(first));
                    sorted[n++] = (long) (covered[i] << 16 | table.u16(pair)) << 16 | value & 0xFFFF;
                }
            }
            Arrays.sort(sorted);
            int[] pairs = new int[total];
            short[] values = new short[total];
            for (int i = 0; i < total; i++) {
                pairs[i] = (int) (sorted[i] >> 16);
                values[i] = (short) sorted[i];
            }
            return new ByGlyph(pairs, values);
        }

        @Override
        public int adjustment(int left, int right) {
            int found = Arrays.binarySearch(pairs, left << 16 | right);
            return found < 0 ? NOT_COVERED : values[found];
        }
    }

    /** Pairs of classes, as a matrix; a covered first glyph with any second one is covered. */
    final class ByClass implements PairTable {

        private final char[] leftClass;
        private final char[] rightClass;
        private final boolean[] covers;
        private final short[][] values;

        private ByClass(char[] leftClass, char[] rightClass, boolean[] covers, short[][] values) {
            this.leftClass = leftClass;
            this.rightClass = rightClass;
            this.covers = covers;
            this.values = values;
        }

        static ByClass read(FontData table, int at, int[] covered, int first, int second, int glyphs) {
            char[] left = new char[glyphs];
            char[] right = new char[glyphs];
            table.classes(table.offset(at, at + 8), left);
            table.classes(table.offset(at, at + 10), right);
            boolean[] covers = new boolean[glyphs];
            for (int glyph : covered) {
                covers[glyph] = true;
            }
            short[][] values = new short[table.u16(at + 12)][table.u16(at + 14)];
            int record = size(first) + size(second);
            int from = at + 16;
            for (short[] row : values) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = advanceAt(first) < 0 ? 0 : (short) table.s16(from + advanceAt(first));
                    from += record;
                }
            }
            return new ByClass(left, right, covers, values);
        }

        @Override
        public int adjustment(int left, int right) {
            return covers[left] ? values[leftClass[left]][rightClass[right]] : NOT_COVERED;
        }
    }
}
