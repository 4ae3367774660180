package org.rapporteur.translation.memory;

import java.util.Comparator;
import org.rapporteur.kernel.Language;

/** From one language into another. */
public record LanguagePair(Language source, Language target) implements Comparable<LanguagePair> {

    private static final Comparator<LanguagePair> ORDER =
            Comparator.comparing(LanguagePair::source).thenComparing(LanguagePair::target);

    @Override
    public int compareTo(LanguagePair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + " → " + target;
    }
}
