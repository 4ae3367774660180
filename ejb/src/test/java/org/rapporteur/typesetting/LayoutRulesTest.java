package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;

/** The rules of the trade, over reports of all lengths with everything in them. */
class LayoutRulesTest {

    private static final int REPORTS = 40;
    private static final int LOOSE_ONE_IN = 500;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "pt", "ru", "ar", "zh"})
    void noWidowNoHeadingAtAFootNoTableWithoutItsHeaderNoShortLastPage(String language) {
        for (int seed = 0; seed < REPORTS; seed++) {
            Typesetter.LaidOut laidOut = new Typesetter().layOut(WrittenReports.any(Language.of(language), seed));

            assertThat(Layout.faults(laidOut)).as("%s, seed %d", language, seed).isEmpty();
            assertThat(Layout.collisions(laidOut))
                    .as("%s, seed %d", language, seed)
                    .isEmpty();
        }
    }

    /**
     * Bounds as they were measured, a little widened: Russian words are long, Chinese has no word spaces and spreads
     * what is missing over all characters.
     *
     * @param widest how much a word space grows at most, in its own width
     * @param loose what it grows by in one line of {@link #LOOSE_ONE_IN} at most
     */
    @ParameterizedTest
    @CsvSource({
        "en, 2.05, 1.55",
        "fr, 2.05, 1.5",
        "es, 1.5, 1.1",
        "de, 1.8, 1.55",
        "pt, 1.5, 1.05",
        "ru, 2.65, 1.95",
        "ar, 1.6, 1.35",
        "zh, 1.1, 0.85"
    })
    void fewLinesAreLooseAndNoneGapes(String language, double widest, double loose) {
        int lines = 0;
        int looser = 0;
        for (int seed = 0; seed < REPORTS; seed++) {
            List<Double> stretches =
                    Layout.stretches(new Typesetter().layOut(WrittenReports.any(Language.of(language), seed)));
            lines += stretches.size();
            looser +=
                    (int) stretches.stream().filter(stretch -> stretch > loose).count();
            assertThat(stretches).allSatisfy(stretch -> assertThat(stretch).isBetween(-0.301, widest));
        }
        assertThat(looser * LOOSE_ONE_IN).isLessThanOrEqualTo(lines);
    }
}
