package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;

/** The rules of the trade, over reports of all lengths with everything in them. */
class LayoutRulesTest {

    private static final int REPORTS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void noWidowNoHeadingAtAFootNoTableWithoutItsHeaderNoShortLastPage(String language) {
        for (int seed = 0; seed < REPORTS; seed++) {
            Typesetter.LaidOut laidOut = new Typesetter().layOut(WrittenReports.any(Language.of(language), seed));

            assertThat(Layout.faults(laidOut)).as("%s, seed %d", language, seed).isEmpty();
            assertThat(Layout.collisions(laidOut))
                    .as("%s, seed %d", language, seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void oneLineInFiveHundredIsLooseAndNoneGapes(String language) {
        int lines = 0;
        int loose = 0;
        for (int seed = 0; seed < REPORTS; seed++) {
            List<Double> stretches =
                    Layout.stretches(new Typesetter().layOut(WrittenReports.any(Language.of(language), seed)));
            lines += stretches.size();
            loose += (int) stretches.stream().filter(stretch -> stretch > 1.6).count();
            assertThat(stretches).allSatisfy(stretch -> assertThat(stretch).isBetween(-0.301, 3.0));
        }
        assertThat(loose * 500).isLessThanOrEqualTo(lines);
    }
}
