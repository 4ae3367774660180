package org.rapporteur.typesetting.fonts;

import java.util.List;

/**
 * The substitutions that give Arabic letters their shapes (OpenType 1.9, "GSUB — Glyph Substitution Table", and
 * "Developing OpenType Fonts for Arabic Script"). Of the lookups, single, multiple and ligature substitution and the
 * contexts by coverage and by glyph are followed. Safe for all threads.
 */
final class Substitutions {

    private static final int EXTENSION = 7;
    private static final int SINGLE = 1;
    private static final int MULTIPLE = 2;
    private static final int LIGATURE = 4;
    private static final int CONTEXT = 5;
    private static final int CHAINED_CONTEXT = 6;
    private static final int NOT_APPLIED = -1;

    /** @param form of the glyphs to which the lookups apply, {@code NONE} for all */
    private record Stage(Joining.Form form, int[] lookups) {}

    private final LayoutTable table;
    private final FontData data;
    private final GlyphClasses classes;
    private final List<Stage> stages;

    Substitutions(byte[] bytes, GlyphClasses classes, String script) {
        this.table = new LayoutTable(bytes, EXTENSION);
        this.data = table.data();
        this.classes = classes;
        this.stages = List.of(
                new Stage(Joining.Form.NONE, table.lookups(script, List.of("ccmp", "locl"))),
                new Stage(Joining.Form.ISOLATED, table.lookups(script, List.of("isol"))),
                new Stage(Joining.Form.FINAL, table.lookups(script, List.of("fina"))),
                new Stage(Joining.Form.MEDIAL, table.lookups(script, List.of("medi"))),
                new Stage(Joining.Form.INITIAL, table.lookups(script, List.of("init"))),
                new Stage(Joining.Form.NONE, table.lookups(script, List.of("rlig"))),
                new Stage(Joining.Form.NONE, table.lookups(script, List.of("calt", "clig", "liga"))));
    }

    void apply(GlyphString word) {
        for (Stage stage : stages) {
            for (int lookup : stage.lookups()) {
                int at = 0;
                while (at < word.size) {
                    boolean meant = stage.form() == Joining.Form.NONE || word.has(at, stage.form());
                    int next = meant ? apply(table.lookup(lookup), word, at) : NOT_APPLIED;
                    at = next == NOT_APPLIED ? at + 1 : next;
                }
            }
        }
    }

    /** @return where to go on, {@link #NOT_APPLIED} where nothing was substituted */
    private int apply(LayoutTable.Lookup lookup, GlyphString word, int at) {
        if (classes.ignores(word.glyphs[at], lookup.flags(), lookup.markSet())) {
            return NOT_APPLIED;
        }
        for (int subtable : lookup.subtables()) {
            int next = switch (lookup.type()) {
                case SINGLE -> single(subtable, word, at);
                case MULTIPLE -> multiple(subtable, word, at);
                case LIGATURE -> ligature(subtable, lookup, word, at);
                case CONTEXT -> context(subtable, lookup, word, at);
                case CHAINED_CONTEXT -> chained(subtable, lookup, word, at);
                default -> NOT_APPLIED;
            };
            if (next != NOT_APPLIED) {
                return next;
            }
        }
        return NOT_APPLIED;
    }

    private int single(int at, GlyphString word, int place) {
        int index = table.covered(data.offset(at, at + 2), word.glyphs[place]);
        if (index < 0) {
            return NOT_APPLIED;
        }
        word.glyphs[place] =
                data.u16(at) == 1 ? word.glyphs[place] + data.s16(at + 4) & 0xFFFF : data.u16(at + 6 + 2 * index);
        return place + 1;
    }

    private int multiple(int at, GlyphString word, int place) {
        int index = table.covered(data.offset(at, at + 2), word.glyphs[place]);
        if (index < 0) {
            return NOT_APPLIED;
        }
        int sequence = data.offset(at, at + 6 + 2 * index);
        int[] glyphs = new int[data.u16(sequence)];
        for (int i = 0; i < glyphs.length; i++) {
            glyphs[i] = data.u16(sequence + 2 + 2 * i);
        }
        word.expand(place, glyphs);
        return place + glyphs.length;
    }

    private int ligature(int at, LayoutTable.Lookup lookup, GlyphString word, int place) {
        int index = table.covered(data.offset(at, at + 2), word.glyphs[place]);
        if (index < 0) {
            return NOT_APPLIED;
        }
        int set = data.offset(at, at + 6 + 2 * index);
        for (int i = 0; i < data.u16(set); i++) {
            int ligature = data.offset(set, set + 2 + 2 * i);
            int count = data.u16(ligature + 2);
            int[] places = new int[count];
            places[0] = place;
            int matched = 1;
            while (matched < count) {
                int next = forward(lookup, word, places[matched - 1]);
                if (next == NOT_APPLIED || word.glyphs[next] != data.u16(ligature + 4 + 2 * (matched - 1))) {
                    break;
                }
                places[matched++] = next;
            }
            if (matched == count) {
                word.merge(places, count, data.u16(ligature));
                return place + 1;
            }
        }
        return NOT_APPLIED;
    }

    private int context(int at, LayoutTable.Lookup lookup, GlyphString word, int place) {
        if (data.u16(at) != 3) {
            return NOT_APPLIED;
        }
        int count = data.u16(at + 2);
        int[] places = input(at, at + 6, count, lookup, word, place);
        if (places.length == 0) {
            return NOT_APPLIED;
        }
        return nested(at + 6 + 2 * count, data.u16(at + 4), places, word);
    }

    private int chained(int at, LayoutTable.Lookup lookup, GlyphString word, int place) {
        if (data.u16(at) == 1) {
            return chainedByGlyph(at, lookup, word, place);
        }
        if (data.u16(at) != 3) {
            return NOT_APPLIED;
        }
        int before = at + 2;
        int input = before + 2 + 2 * data.u16(before);
        int after = input + 2 + 2 * data.u16(input);
        int records = after + 2 + 2 * data.u16(after);
        int[] places = input(at, input + 2, data.u16(input), lookup, word, place);
        if (places.length == 0) {
            return NOT_APPLIED;
        }
        int reached = place;
        for (int i = 0; i < data.u16(before); i++) {
            reached = backward(lookup, word, reached);
            if (reached == NOT_APPLIED
                    || table.covered(data.offset(at, before + 2 + 2 * i), word.glyphs[reached]) < 0) {
                return NOT_APPLIED;
            }
        }
        reached = places[places.length - 1];
        for (int i = 0; i < data.u16(after); i++) {
            reached = forward(lookup, word, reached);
            if (reached == NOT_APPLIED || table.covered(data.offset(at, after + 2 + 2 * i), word.glyphs[reached]) < 0) {
                return NOT_APPLIED;
            }
        }
        return nested(records + 2, data.u16(records), places, word);
    }

    private int chainedByGlyph(int at, LayoutTable.Lookup lookup, GlyphString word, int place) {
        int index = table.covered(data.offset(at, at + 2), word.glyphs[place]);
        if (index < 0 || index >= data.u16(at + 4) || data.u16(at + 6 + 2 * index) == 0) {
            return NOT_APPLIED;
        }
        int set = data.offset(at, at + 6 + 2 * index);
        for (int i = 0; i < data.u16(set); i++) {
            int rule = data.offset(set, set + 2 + 2 * i);
            int input = rule + 2 + 2 * data.u16(rule);
            int after = input + 2 + 2 * (data.u16(input) - 1);
            int records = after + 2 + 2 * data.u16(after);
            int[] places = new int[data.u16(input)];
            places[0] = place;
            boolean matches = true;
            int reached = place;
            for (int k = 1; k < places.length && matches; k++) {
                reached = forward(lookup, word, reached);
                matches = reached != NOT_APPLIED && word.glyphs[reached] == data.u16(input + 2 * k);
                places[k] = reached;
            }
            for (int k = 0; k < data.u16(after) && matches; k++) {
                reached = forward(lookup, word, reached);
                matches = reached != NOT_APPLIED && word.glyphs[reached] == data.u16(after + 2 + 2 * k);
            }
            reached = place;
            for (int k = 0; k < data.u16(rule) && matches; k++) {
                reached = backward(lookup, word, reached);
                matches = reached != NOT_APPLIED && word.glyphs[reached] == data.u16(rule + 2 + 2 * k);
            }
            if (matches) {
                return nested(records + 2, data.u16(records), places, word);
            }
        }
        return NOT_APPLIED;
    }

    /** The places of glyphs that a row of coverage tables covers one after the other; none where they do not. */
    private int[] input(int base, int at, int count, LayoutTable.Lookup lookup, GlyphString word, int place) {
        int[] places = new int[count];
        int reached = place;
        for (int i = 0; i < count; i++) {
            reached = i == 0 ? place : forward(lookup, word, reached);
            if (reached == NOT_APPLIED || table.covered(data.offset(base, at + 2 * i), word.glyphs[reached]) < 0) {
                return new int[0];
            }
            places[i] = reached;
        }
        return places;
    }

    private int nested(int at, int count, int[] places, GlyphString word) {
        for (int i = 0; i < count; i++) {
            int record = at + 4 * i;
            int place = places[data.u16(record)];
            int size = word.size;
            apply(table.lookup(data.u16(record + 2)), word, place);
            for (int k = 0; k < places.length; k++) {
                places[k] += places[k] > place ? word.size - size : 0;
            }
        }
        return places[places.length - 1] + 1;
    }

    private int forward(LayoutTable.Lookup lookup, GlyphString word, int from) {
        for (int i = from + 1; i < word.size; i++) {
            if (!classes.ignores(word.glyphs[i], lookup.flags(), lookup.markSet())) {
                return i;
            }
        }
        return NOT_APPLIED;
    }

    private int backward(LayoutTable.Lookup lookup, GlyphString word, int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (!classes.ignores(word.glyphs[i], lookup.flags(), lookup.markSet())) {
                return i;
            }
        }
        return NOT_APPLIED;
    }
}
