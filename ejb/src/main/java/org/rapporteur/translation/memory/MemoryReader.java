package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.kernel.Language;

/**
 * Reads the memory as a whole, for those who learn from it. Any number of units needs no more memory than a few hundred;
 * each of these portions is read in a transaction of its own, so what is stored meanwhile may or may not be among them.
 */
@ApplicationScoped
public class MemoryReader {

    private static final int PORTION = 500;

    @Inject
    private MemoryPortions portions;

    /**
     * What is stored in two languages, whichever of them is the translation, in the order of ids. A language stands for
     * its regions too: {@code es} reads {@code es-MX}.
     *
     * @param after the last id that was read; 0 to begin
     */
    public Stream<AlignedPair> pairs(Language one, Language two, long after) {
        Iterator<AlignedPair> pairs = new Portions(one, two, after);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pairs, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Compared with what it was before, says whether anything has changed. */
    public MemoryState state() {
        return portions.state();
    }

    private final class Portions implements Iterator<AlignedPair> {

        private final Language one;
        private final Language two;
        private long last;
        private Iterator<AlignedPair> portion = List.<AlignedPair>of().iterator();
        private boolean more = true;

        Portions(Language one, Language two, long after) {
            this.one = one;
            this.two = two;
            this.last = after;
        }

        @Override
        public boolean hasNext() {
            if (!portion.hasNext() && more) {
                List<AlignedPair> read = portions.after(one, two, last, PORTION);
                more = read.size() == PORTION;
                portion = read.iterator();
            }
            return portion.hasNext();
        }

        @Override
        public AlignedPair next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            AlignedPair pair = portion.next();
            last = pair.id();
            return pair;
        }
    }
}
