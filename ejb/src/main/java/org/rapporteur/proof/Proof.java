package org.rapporteur.proof;

import java.util.List;
import java.util.Optional;
import org.rapporteur.typesetting.Typeset;

/**
 * What came of a manuscript.
 *
 * @param set empty where the file could not be read or printed at all
 * @param findings in the order of reading; empty when all is right
 */
public record Proof(Optional<Typeset> set, List<Finding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }

    public boolean isRight() {
        return findings.isEmpty() && set.isPresent();
    }
}
