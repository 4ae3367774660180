package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.conformance.Profile;

/** Languages × block types × profiles: not one failure of any of the six standards. */
class MatrixTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void allBlockTypesTogetherConformInEveryLanguage(Profile profile) {
        for (String tag : Samples.LANGUAGES) {
            Language language = Language.of(tag);
            assertThat(failures(profile, language, BlockTypes.together(language)))
                    .as(tag)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void allBlockTypesConformInAnyOrder(Profile profile) {
        List<Block> blocks = BlockTypes.together(Language.FRENCH);
        Collections.reverse(blocks);
        assertThat(failures(profile, Language.FRENCH, blocks)).isEmpty();

        Collections.shuffle(blocks, new Random(3));
        assertThat(failures(profile, Language.FRENCH, blocks)).isEmpty();
    }

    /** Each cell of the matrix alone, into {@code target/matrix.md}: {@code -Dmatrix=true}; some minutes. */
    @Test
    @EnabledIfSystemProperty(named = "matrix", matches = "true")
    void eachBlockTypeAloneConformsInEveryLanguageAndProfile() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (String tag : Samples.LANGUAGES) {
                BlockTypes.of(Language.of(tag)).forEach((name, blocks) -> {
                    List<String> failures = failures(profile, Language.of(tag), blocks);
                    rows.computeIfAbsent(name, key -> new ArrayList<>()).add(String.valueOf(failures.size()));
                    failures.forEach(failure -> failed.add(name + ", " + tag + ", " + profile + ": " + failure));
                });
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "matrix.md"), table(rows));

        assertThat(failed).isEmpty();
    }

    private static List<String> failures(Profile profile, Language language, List<Block> blocks) {
        PrintableReport report = Samples.with(Samples.rich(language), blocks);
        return VeraPdf.failures(new Typesetter(profile).typeset(report).pdf(), profile);
    }

    private static String table(Map<String, List<String>> rows) {
        StringBuilder table = new StringBuilder("| failures of veraPDF |");
        StringBuilder rule = new StringBuilder("| --- |");
        for (Profile profile : Profile.values()) {
            for (String tag : Samples.LANGUAGES) {
                table.append(' ').append(profile).append(' ').append(tag).append(" |");
                rule.append(" ---: |");
            }
        }
        table.append('\n').append(rule).append('\n');
        rows.forEach((name, cells) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        return table.toString();
    }
}
