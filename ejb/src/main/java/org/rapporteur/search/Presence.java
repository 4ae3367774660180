package org.rapporteur.search;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;

/**
 * Whether the indexes are there, which may go and come back at any time. One that answered before is taken for away when
 * it fails two looks in a row: a single late answer closes nothing. One thread looks; what it saw any thread may ask.
 */
final class Presence {

    private static final Logger LOG = Logger.getLogger(Presence.class);

    private static final int AWAY_AFTER = 2;

    private final Indexes indexes;
    private boolean answered;
    private boolean prepared;
    private int failures;
    private volatile boolean away;
    private volatile boolean formRefused;

    /** What a look saw. */
    enum State {
        THERE,
        /** It did not answer this time, which may mean nothing. */
        LATE,
        AWAY
    }

    Presence(Indexes indexes) {
        this.indexes = indexes;
    }

    /**
     * Looks now. Indexes that OpenSearch does not have, or has in the form of an earlier release, are made first, at the
     * start and after each absence.
     */
    State look() {
        try {
            if (!prepared && !indexes.embedded()) {
                prepare();
            }
            prepared = true;
            indexes.ask();
        } catch (SearchException | AlreadyClosedException unreadable) {
            return failed(unreadable);
        }
        if (away) {
            LOG.info("The search index answers again");
        }
        answered = true;
        failures = 0;
        away = false;
        return State.THERE;
    }

    private State failed(RuntimeException unreadable) {
        failures++;
        if (answered && failures < AWAY_AFTER) {
            LOG.infof("The search index did not answer once: %s", unreadable.getMessage());
            return State.LATE;
        }
        if (!away) {
            LOG.warnf("The search index does not answer: %s", unreadable.getMessage());
        }
        away = true;
        prepared = false;
        return State.AWAY;
    }

    private void prepare() {
        indexes.makeMissing();
        formRefused = !formed();
    }

    /** Changing the form closes an index for a moment, so it is done where needed. */
    private boolean formed() {
        try {
            indexes.validate();
            return true;
        } catch (SearchException another) {
            LOG.infof("The indexes are brought to their present form: %s", another.getMessage());
        }
        try {
            indexes.form();
            return true;
        } catch (SearchException failure) {
            // Who is away or slow has refused nothing: it is tried again at the next look.
            indexes.ask();
            if (unanswered(failure)) {
                throw failure;
            }
            LOG.errorf(
                    "The indexes cannot be brought to their present form and are searched as they are: %s",
                    failure.getMessage());
            return false;
        }
    }

    private static boolean unanswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof SearchTimeoutException) {
                return true;
            }
        }
        return false;
    }

    boolean away() {
        return away;
    }

    /** Whether an index is searched in an earlier form because it cannot be brought to the present one. */
    boolean formRefused() {
        return formRefused;
    }
}
