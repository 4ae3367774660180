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
     * @param oneIn of how many lines one may have spaces grown by more than 1.6 of their width
     */
    @ParameterizedTest
    @CsvSource({
        "en, 2.05, 500",
        "fr, 2.05, 500",
        "es, 1.5, 500",
        "de, 1.8, 500",
        "pt, 1.5, 500",
        "ru, 2.65, 150",
        "ar, 1.6, 500",
        "zh, 1.1, 500"
    })
    void fewLinesAreLooseAndNoneGapes(String language, double widest, int oneIn) {
        int lines = 0;
        int loose = 0;
        for (int seed = 0; seed < REPORTS; seed++) {
            List<Double> stretches =
                    Layout.stretches(new Typesetter().layOut(WrittenReports.any(Language.of(language), seed)));
            lines += stretches.size();
            loose += (int) stretches.stream().filter(stretch -> stretch > 1.6).count();
            assertThat(stretches).allSatisfy(stretch -> assertThat(stretch).isBetween(-0.301, widest));
        }
        assertThat(loose * oneIn).isLessThanOrEqualTo(lines);
    }
}
