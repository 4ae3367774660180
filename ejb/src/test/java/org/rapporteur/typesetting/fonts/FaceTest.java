package org.rapporteur.typesetting.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void arabicAndChineseAreShownByTheirOwnFaces() {
        assertThat(faces.showing('ب', Cut.ITALIC, Script.LATIN).name()).isEqualTo("NotoNaskhArabic-Regular");
        assertThat(faces.showing('ب', Cut.SEMIBOLD, Script.LATIN).name()).isEqualTo("NotoNaskhArabic-SemiBold");
        assertThat(faces.showing('汉', Cut.REGULAR, Script.LATIN).name()).startsWith("NotoSerifSC");
        assertThat(faces.showing('。', Cut.REGULAR, Script.LATIN).name()).startsWith("NotoSerifSC");
    }

    @Test
    void marksAreDrawnInTheFaceOfTheirText() {
        assertThat(faces.showing('“', Cut.REGULAR, Script.LATIN)).isSameAs(faces.of(Cut.REGULAR));
        assertThat(faces.showing('“', Cut.REGULAR, Script.CHINESE).name()).startsWith("NotoSerifSC");
        assertThat(faces.showing('.', Cut.REGULAR, Script.ARABIC).name()).isEqualTo("NotoNaskhArabic-Regular");
        assertThat(faces.showing('7', Cut.REGULAR, Script.ARABIC)).isSameAs(faces.of(Cut.REGULAR));
    }

    @Test
    void everyHanziOfTheNationalCharacterSetHasAGlyph() {
        Charset national = Charset.forName("GB2312");
        List<String> missing = new ArrayList<>();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String hanzi = new String(new byte[] {(byte) row, (byte) cell}, national);
                if (hanzi.length() == 1
                        && hanzi.charAt(0) != 0xFFFD
                        && faces.showing(hanzi.charAt(0), Cut.REGULAR, Script.CHINESE)
                                        .glyph(hanzi.charAt(0))
                                == 0) {
                    missing.add(hanzi);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
