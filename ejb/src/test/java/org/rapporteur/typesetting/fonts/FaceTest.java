package org.rapporteur.typesetting.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {

    private final Faces faces = Faces.standard();

    @ParameterizedTest
    @EnumSource(Cut.class)
    void pairsThatGapeAreDrawnTogether(Cut cut) {
        Face face = faces.of(cut);

        assertThat(face.kern(face.glyph('A'), face.glyph('V'))).isBetween(-0.2, -0.02);
        assertThat(face.kern(face.glyph('T'), face.glyph('o'))).isBetween(-0.2, -0.02);
        assertThat(face.kern(face.glyph('n'), face.glyph('n'))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void everyCutHasTheLettersOfTheLanguagesOfReports(Cut cut) {
        String letters = "ÀÂÄÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäçéèêëîïôöœùûüÿßñÑ¿¡áíóúãõ«»“”„‘’–—…•·€§°№ЖЩЪЫЭЮЯёжщъыэюяІіЇїЄєҐґ";

        assertThat(letters.codePoints().filter(c -> faces.of(cut).glyph(c) == 0))
                .isEmpty();
    }

    @Test
    void aCharacterThatTheSerifLacksIsShownBySansOfTheSameWeight() {
        assertThat(faces.showing('✔', Cut.ITALIC, Script.LATIN).name()).isEqualTo("SourceSans3-Regular");
        assertThat(faces.showing('✔', Cut.SEMIBOLD, Script.LATIN).name()).isEqualTo("SourceSans3-SemiBold");
        assertThat(faces.showing('a', Cut.ITALIC, Script.LATIN)).isSameAs(faces.of(Cut.ITALIC));
    }

    @Test
    void aCharacterThatNoFaceHasIsNotShownByASubstitute() {
        Face face = faces.showing('𓀀', Cut.REGULAR, Script.LATIN);

        assertThat(face).isSameAs(faces.of(Cut.REGULAR));
        assertThat(face.glyph('漢')).isZero();
    }
}
