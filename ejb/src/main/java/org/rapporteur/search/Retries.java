package org.rapporteur.search;

import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Has changes of the indexes tried again that were given up: all of them when the indexes were away; else one at a time, and
 * all as soon as one succeeds. So an index that can be read and not written, as on a full disk, is left in peace, and gets
 * everything soon after it can be written again.
 */
final class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);

    private final Changes changes;
    private boolean all = true;
    private Optional<UUID> probe = Optional.empty();

    /** Changes that wait for the indexes, or were given up. */
    interface Changes {

        /** Has the one tried again that was tried the longest time ago; empty where none was given up. */
        Optional<UUID> retryOne();

        /** Whether it is not in the index yet. */
        boolean unwritten(UUID change);

        /** @return how many changes that were given up wait again as if they had just been made */
        int retryAll();
    }

    Retries(Changes changes) {
        this.changes = changes;
    }

    /** The indexes were away: whatever was given up may succeed now. */
    void away() {
        all = true;
        probe = Optional.empty();
    }

    /** Time for another try; about a minute after the one before, so that it is known what became of that. */
    void retry() {
        boolean succeeded = probe.isPresent() && !changes.unwritten(probe.get());
        if (all || succeeded) {
            all = false;
            probe = Optional.empty();
            int tried = changes.retryAll();
            if (tried > 0) {
                LOG.infof("Trying %d changes of the indexes again that were given up", tried);
            }
        } else {
            probe = changes.retryOne();
        }
    }
}
