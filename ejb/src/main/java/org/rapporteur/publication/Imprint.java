package org.rapporteur.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Correction;
import org.rapporteur.report.Manuscript;

/**
 * What an edition says of itself.
 *
 * @param number from 1 within the language version
 * @param note what was corrected or revised; empty for a first edition
 */
public record Imprint(int number, Edition.Kind kind, Optional<String> note, Instant at) {

    /** @param before the editions that there are, oldest first */
    static Imprint next(List<Edition> before, Manuscript manuscript, Instant at) {
        if (before.isEmpty()) {
            return new Imprint(1, Edition.Kind.FIRST, Optional.empty(), at);
        }
        int number = before.get(before.size() - 1).number() + 1;
        boolean revised =
                manuscript.correction().filter(Correction.REVISED::equals).isPresent();
        Edition.Kind kind = revised ? Edition.Kind.REVISED : Edition.Kind.CORRECTION;
        return new Imprint(number, kind, manuscript.correctionNote(), at);
    }

    /** What the edition that froze this revision says, or what the next one would say. */
    static Imprint of(List<Edition> before, Manuscript manuscript, int revision, Instant now) {
        return before.stream()
                .filter(edition -> edition.revision() == revision)
                .findFirst()
                .map(edition -> new Imprint(edition.number(), edition.kind(), edition.note(), edition.publishedAt()))
                .orElseGet(() -> next(before, manuscript, now));
    }
}
