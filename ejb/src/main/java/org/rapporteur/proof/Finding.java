package org.rapporteur.proof;

import java.util.List;
import java.util.Map;

/**
 * One thing that a file lacks or holds wrong. The words come from the bundles under the code.
 *
 * @param code a dotted, stable name: of a {@link org.rapporteur.intake.Remark}, a refusal, or one of the proof's own
 * @param data what the message needs: names to text, numbers or days
 * @param lines of the file where it stands, from 1, in order; empty where it stands nowhere
 */
public record Finding(String code, Map<String, Object> data, List<Integer> lines) {

    public Finding {
        data = Map.copyOf(data);
        lines = List.copyOf(lines);
    }
}
