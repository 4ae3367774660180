package org.rapporteur.typesetting.fonts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code GSUB} and {@code GPOS} have in common (OpenType 1.9, "OpenType Layout Common Table Formats"): the lookups
 * of a script's features and the places of their subtables. Safe for all threads.
 */
final class LayoutTable {

    /** @param type of its subtables, without the extension's indirection */
    record Lookup(int type, int flags, int markSet, int[] subtables) {}

    private final FontData data;
    private final int extension;
    private final Map<Integer, Lookup> lookups = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> coverages = new ConcurrentHashMap<>();

    /** @param extension the table's type of lookup that only refers to another one */
    LayoutTable(byte[] bytes, int extension) {
        this.data = new FontData(bytes);
        this.extension = extension;
    }

    FontData data() {
        return data;
    }

    /** Whether the font says anything of a script. */
    static boolean knows(byte[] bytes, String script) {
        return script(new FontData(bytes), script) >= 0;
    }

    private static int script(FontData data, String script) {
        int scripts = data.offset(0, 4);
        for (int i = 0; i < data.u16(scripts); i++) {
            int entry = scripts + 2 + 6 * i;
            if (data.s32(entry) == tag(script)) {
                return data.offset(scripts, entry + 4);
            }
        }
        return -1;
    }

    /** The lookups of features of a script, for no language in particular, in the font's order. */
    int[] lookups(String script, List<String> tags) {
        int at = script(data, script);
        if (at < 0 || data.u16(at) == 0) {
            return new int[0];
        }
        int language = data.offset(at, at);
        int features = data.offset(0, 6);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < data.u16(language + 4); i++) {
            int entry = features + 2 + 6 * data.u16(language + 6 + 2 * i);
            if (tags.stream().anyMatch(tag -> tag(tag) == data.s32(entry))) {
                int feature = data.offset(features, entry + 4);
                for (int k = 0; k < data.u16(feature + 2); k++) {
                    found.add(data.u16(feature + 4 + 2 * k));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    Lookup lookup(int index) {
        return lookups.computeIfAbsent(index, this::read);
    }

    private Lookup read(int index) {
        int list = data.offset(0, 8);
        int at = data.offset(list, list + 2 + 2 * index);
        int type = data.u16(at);
        int flags = data.u16(at + 2);
        int[] subtables = new int[data.u16(at + 4)];
        int inner = type;
        for (int i = 0; i < subtables.length; i++) {
            subtables[i] = data.offset(at, at + 6 + 2 * i);
            if (type == extension) {
                inner = data.u16(subtables[i] + 2);
                subtables[i] += data.s32(subtables[i] + 4);
            }
        }
        int markSet = (flags & 16) == 0 ? 0 : data.u16(at + 6 + 2 * subtables.length);
        return new Lookup(inner, flags, markSet, subtables);
    }

    /** The index of a glyph in a coverage table, negative where it is not covered. */
    int covered(int coverage, int glyph) {
        return Arrays.binarySearch(coverages.computeIfAbsent(coverage, data::coverage), glyph);
    }

    private static int tag(String tag) {
        return tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
    }
}
