package org.rapporteur.typesetting.fonts;

/**
 * The map of variation sequences that some fonts carry (ISO/IEC 14496-22, cmap format 14). The library does not read it
 * and warns of it in the server's log each time, so it is taken out of the list of maps before.
 */
final class VariationSequences {

    private static final int FORMAT = 14;
    private static final int CMAP = 0x636D6170;
    private static final int TABLES = 12;
    private static final int TABLE_LENGTH = 16;
    private static final int MAPS = 4;
    private static final int MAP_LENGTH = 8;

    private VariationSequences() {}

    /** @param font changed in place */
    static byte[] removed(byte[] font) {
        FontData data = new FontData(font);
        for (int i = 0; i < data.u16(4); i++) {
            int table = TABLES + TABLE_LENGTH * i;
            if (data.s32(table) == CMAP) {
                removeFrom(data, data.s32(table + 8));
            }
        }
        return font;
    }

    private static void removeFrom(FontData data, int cmap) {
        int count = data.u16(cmap + 2);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int map = cmap + MAPS + MAP_LENGTH * i;
            if (data.u16(cmap + data.s32(map + 4)) != FORMAT) {
                System.arraycopy(data.bytes(), map, data.bytes(), cmap + MAPS + MAP_LENGTH * kept, MAP_LENGTH);
                kept++;
            }
        }
        data.bytes()[cmap + 2] = (byte) (kept >> 8);
        data.bytes()[cmap + 3] = (byte) kept;
    }
}
