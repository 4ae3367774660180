package org.rapporteur.translation.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.translation.memory.MemoryState;

class LearnerTest {

    private static Learner.Learned learned;

    @BeforeAll
    static void learn() {
        Learner learner = new Learner(language(Language.FRENCH), language(Language.ENGLISH));
        learner.read("La coopérative de pêche", "The fishing cooperative");
        learner.read("Les coopératives et les syndicats", "Cooperatives and unions");
        learner.read("Le syndicat de la pêche", "The fishing union");
        learner.read("Un syndicat", "A union");
        learner.read("L’assemblée des coopératives", "The assembly of the cooperatives");
        learner.read("L’assemblée du syndicat", "The assembly of the union");
        learner.read("", "Nothing");
        learner.read("Rien", "");
        learned = learner.learn();
    }

    @Test
    void words_that_go_together_are_translations_of_each_other_in_both_directions() {
        assertThat(best(learned.there(), stem(Language.FRENCH, "syndicats"))).isEqualTo("union");
        assertThat(best(learned.there(), stem(Language.FRENCH, "pêche"))).isEqualTo("fishing");
        assertThat(best(learned.back(), stem(Language.ENGLISH, "assembly"))).isEqualTo("assemblée");
        assertThat(best(learned.back(), stem(Language.ENGLISH, "cooperatives"))).isEqualTo("coopératives");
    }

    @Test
    void the_surest_comes_first_and_weights_are_shares() {
        List<WordPairs.Translated> all = learned.there().of(stem(Language.FRENCH, "coopérative"));
        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(WordPairs.MOST);
        assertThat(all).extracting(WordPairs.Translated::weight).allMatch(weight -> weight > 0 && weight <= 1);
        assertThat(all).isSortedAccordingTo((a, b) -> Float.compare(b.weight(), a.weight()));
    }

    @Test
    void a_word_that_was_never_seen_has_no_translation() {
        assertThat(learned.there().of("xylophone")).isEmpty();
        assertThat(WordPairs.NONE.of("")).isEmpty();
    }

    @Test
    void what_was_learned_is_the_same_from_its_file(@TempDir Path folder) throws IOException {
        LearnedFiles files = new LearnedFiles(folder);
        MemoryState state = new MemoryState(8, 8);
        files.write(Language.FRENCH, Language.ENGLISH, new LearnedFiles.Stored(state, learned.there()));

        LearnedFiles.Stored read = files.read(Language.FRENCH, Language.ENGLISH).orElseThrow();
        assertThat(read.state()).isEqualTo(state);
        assertThat(read.pairs().size()).isEqualTo(learned.there().size()).isPositive();
        for (String word : List.of("syndicats", "pêche", "assemblée", "coopératives", "unbekannt")) {
            String stem = stem(Language.FRENCH, word);
            assertThat(read.pairs().of(stem)).isEqualTo(learned.there().of(stem));
        }
        assertThat(files.read(Language.ENGLISH, Language.FRENCH)).isEmpty();
    }

    @Test
    void a_file_in_disorder_is_as_good_as_none(@TempDir Path folder) throws IOException {
        LearnedFiles files = new LearnedFiles(folder);
        files.write(Language.FRENCH, Language.ENGLISH, new LearnedFiles.Stored(new MemoryState(1, 1), learned.there()));
        Path file;
        try (var all = Files.list(folder)) {
            file = all.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(files.read(Language.FRENCH, Language.ENGLISH)).isEmpty();
    }

    private static String best(WordPairs pairs, String stem) {
        return pairs.of(stem).get(0).word();
    }

    private static String stem(Language language, String word) {
        return language(language).stems().of(word).get(0);
    }

    private static WordLanguage language(Language language) {
        return WordLanguage.of(language).orElseThrow();
    }
}
