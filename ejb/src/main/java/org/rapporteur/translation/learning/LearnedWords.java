package org.rapporteur.translation.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.translation.memory.AlignedPair;
import org.rapporteur.translation.memory.MemoryReader;
import org.rapporteur.translation.memory.MemoryState;

/**
 * What was learned from the translation memory, for each pair of languages that it has. Read from the data folder when
 * it is first asked for; learned anew by {@link LearningKeeper} when the memory has changed. Readers never wait for
 * that: they have what was known before until it is done.
 */
@ApplicationScoped
public class LearnedWords {

    private final Map<String, LearnedFiles.Stored> known = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private MemoryReader memory;

    /** What words of one language are in another; knows no word where nothing was learned. */
    public WordPairs of(Language from, Language to) {
        return stored(from, to).pairs();
    }

    private LearnedFiles.Stored stored(Language from, Language to) {
        return known.computeIfAbsent(
                from + " " + to,
                unknown -> files().read(from, to)
                        .orElseGet(() -> new LearnedFiles.Stored(new MemoryState(0, 0), WordPairs.NONE)));
    }

    private LearnedFiles files() {
        return new LearnedFiles(settings.home().resolve("learned"));
    }

    /** Learns whatever the memory's state says is not known yet. Takes minutes for a large memory. */
    synchronized void learn() {
        MemoryState state = memory.state();
        for (int i = 0; i < WordLanguage.ALL.size(); i++) {
            for (WordLanguage other : WordLanguage.ALL.subList(i + 1, WordLanguage.ALL.size())) {
                WordLanguage one = WordLanguage.ALL.get(i);
                if (!stored(one.language(), other.language()).state().equals(state)) {
                    learn(one, other, state);
                }
            }
        }
    }

    private void learn(WordLanguage one, WordLanguage other, MemoryState state) {
        Learner learner = new Learner(one, other);
        try (Stream<AlignedPair> pairs = memory.pairs(one.language(), other.language(), 0)) {
            pairs.forEach(pair -> learner.read(pair.source(), pair.target()));
        }
        Learner.Learned learned = learner.learn();
        keep(one.language(), other.language(), new LearnedFiles.Stored(state, learned.there()));
        keep(other.language(), one.language(), new LearnedFiles.Stored(state, learned.back()));
    }

    private void keep(Language from, Language to, LearnedFiles.Stored stored) {
        LearnedFiles.Stored before = stored(from, to);
        known.put(from + " " + to, stored);
        if (stored.pairs().size() == 0 && before.pairs().size() == 0) {
            return;
        }
        try {
            files().write(from, to, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
