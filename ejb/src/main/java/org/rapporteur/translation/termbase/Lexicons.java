package org.rapporteur.translation.termbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.RegisterChanged;

/**
 * The lexicon of the termbase as it is: built when it is first asked for after a change, by one thread, then shared.
 * A change is seen by whoever asks after its transaction has ended.
 */
@ApplicationScoped
public class Lexicons {

    @Inject
    private LexiconSource source;

    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<@Nullable Built> built = new AtomicReference<>();

    private record Built(long changes, Lexicon lexicon) {}

    public Lexicon current() {
        Built now = built.get();
        if (now != null && now.changes() == changes.get()) {
            return now.lexicon();
        }
        return build();
    }

    private synchronized Lexicon build() {
        Built now = built.get();
        long before = changes.get();
        if (now != null && now.changes() == before) {
            return now.lexicon();
        }
        Lexicon lexicon = new Lexicon(source.read());
        built.set(new Built(before, lexicon));
        return lexicon;
    }

    /** Goes up with every change; equal numbers mean the same lexicon. Begins anew with the process. */
    public long changes() {
        return changes.get();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TermbaseChanged event) {
        changes.incrementAndGet();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged event) {
        changes.incrementAndGet();
    }
}
