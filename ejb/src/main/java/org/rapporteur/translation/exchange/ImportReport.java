package org.rapporteur.translation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.DomainException;

/**
 * What became of a file's entries. Importing the same file again changes nothing: everything is known then.
 *
 * @param format of the file
 * @param read how many entries it has; a translation unit counts once for each pair of languages
 * @param added how many are new
 * @param merged how many added something to a concept that there was
 * @param known how many there were already
 * @param refused how many could not be taken
 * @param refusals the first of those, at most {@value #TOLD}
 */
public record ImportReport(
        FileFormat format, long read, long added, long merged, long known, long refused, List<Refusal> refusals) {

    /** How many refusals are told one by one. */
    public static final int TOLD = 1_000;

    public ImportReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * Why an entry could not be taken.
     *
     * @param line where the entry begins, from 1
     * @param code the message bundles have an entry of that name
     * @param data what the message needs
     */
    public record Refusal(long line, String code, Map<String, Object> data) {}

    /** Counts while a file is read. */
    static final class Tally {

        private final FileFormat format;
        private long added;
        private long merged;
        private long known;
        private long refused;
        private final List<Refusal> refusals = new ArrayList<>();

        Tally(FileFormat format) {
            this.format = format;
        }

        void add(Stored stored) {
            added += stored.added();
            merged += stored.merged();
            known += stored.known();
        }

        void refuse(long line, DomainException why) {
            refused++;
            if (refusals.size() < TOLD) {
                refusals.add(new Refusal(line, why.code(), why.data()));
            }
        }

        ImportReport report() {
            return new ImportReport(format, added + merged + known + refused, added, merged, known, refused, refusals);
        }
    }
}
