package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;

class IdeographsTest {

    private static final String TEXT = "与会者比较了二十四个市镇的经验；有人说：“善于倾听的行政机关能够赢得时间。”那么，为什么还要等待呢？代表团于2018年3月5日至9日参观了"
            + "三个能源合作社（每年有12,000人）、一所地区医院，其预算比柏林Charité医院低35%。《地方民主宪章》——正如大家所指出的——并非终点，"
            + "而是起点……因此，“倾听”与“行动”同样重要。";

    @Test
    void noMarkThatClosesBeginsALineAndNoneThatOpensEndsOne() {
        for (double measure = 60; measure < 400; measure += 1) {
            List<String> lines = Texts.words(lines(measure));
            for (String line : lines.subList(0, lines.size() - 1)) {
                assertThat("（《“").doesNotContain(line.substring(line.length() - 1));
            }
            for (String line : lines) {
                assertThat("，。；：？、）》”……%").doesNotContain(line.substring(0, 1));
            }
        }
    }

    @Test
    void dashesDotsNumbersAndLatinWordsAreNotDivided() {
        for (double measure = 70; measure < 400; measure += 1) {
            List<String> lines = Texts.words(lines(measure));
            for (int i = 1; i < lines.size(); i++) {
                String around = lines.get(i - 1).substring(lines.get(i - 1).length() - 1)
                        + lines.get(i).substring(0, 1);
                assertThat(around).doesNotMatch("——|……|[0-9,][0-9]|[A-Za-zé]{2}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {180, 250, 362})
    void linesAreFullAndTheGapsBetweenCharactersSmall(double measure) {
        List<Line> lines = lines(measure);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.width()).isCloseTo(measure, within(0.01));
            for (int i = line.from() + 1; i < line.to(); i++) {
                assertThat(line.gapBefore(i)).isLessThan(1.1);
            }
        }
    }

    @Test
    void theWhiteHalvesOfMarksThatMeetAreTakenAway() {
        ShapedText text = Texts.shape("说：“好。”《书》（页）", Language.of("zh"));

        assertThat(text.kerns[2]).isCloseTo(-5.5, within(0.01));
        assertThat(text.kerns[5]).isCloseTo(-5.5, within(0.01));
        assertThat(text.kerns[1]).isZero();
    }

    @Test
    void aWordBesideIdeographsStandsALittleApart() {
        ShapedText text = Texts.shape("柏林Charité医院", Language.of("zh"));

        assertThat(text.kerns[2]).isCloseTo(0.55, within(0.01));
        assertThat(text.kerns[9]).isCloseTo(0.55, within(0.01));
    }

    private static List<Line> lines(double measure) {
        return LineBreaker.lines(Texts.shape(TEXT, Language.of("zh")), measure, 0, Setting.JUSTIFIED);
    }
}
