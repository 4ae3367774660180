package org.rapporteur.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that the reader tells the person who brought the text. The words come from the message bundles under the
 * code.
 *
 * @param code a dotted, stable name, such as {@code intake.healed}, or that of a {@link org.rapporteur.text.Notice}
 * @param data what the message needs: names to text, numbers or days
 */
public record Remark(Level level, String code, Map<String, Object> data) {

    /** What the person should do about it. */
    public enum Level {
        /** Nothing: it was found where it is usual. */
        RECOGNISED,
        /** Look: it may be otherwise. */
        DOUBTFUL,
        /** Look: the text is no longer as it was brought. */
        CHANGED
    }

    public Remark {
        data = Map.copyOf(data);
    }

    static Remark of(Level level, String code, Object... data) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < data.length; i += 2) {
            named.put((String) data[i], data[i + 1]);
        }
        return new Remark(level, code, named);
    }
}
