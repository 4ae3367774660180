package org.rapporteur.typesetting.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShaperTest {

    private final Face face = Faces.standard().showing('ب', Cut.REGULAR, Script.ARABIC);

    /** Glyphs with the places of marks and the advances as HarfBuzz 6 gives them for the same font, from left to right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "السلام; 72+489|11+300|69+310|34+663|70+212|8+238",
                "بيت; 293@229,-434+0|15+817|324@54,-17+0|18+360|322@70,-31+0|19+275",
                "لا; 10+300|71+218",
                "الإسلام; 72+489|11+300|69+310|35+658|332+0|10+300|71+218|8+238",
                "مُحَمَّد; 27+474|379@107,-64+0|373@109,-186+0|76+413|379@200,-172+0|24+666|380@143,-196+0|77+456",
                "تجربة; 293@91,-294+0|81+452|322@70,-31+0|19+275|29+404|322@283,-8+0|24+666|293@49,-324+0|21+343",
                "للأمم; 75+528|77+456|304@15,-143+0|11+300|69+310|70+212",
            })
    void wordsAreShapedAsHarfBuzzShapesThem(String word, String shaped) {
        ShapedWord glyphs = face.shape(word);
        List<String> seen = new ArrayList<>();
        for (int i = glyphs.size() - 1; i >= 0; i--) {
            String place = glyphs.x(i) == 0 && glyphs.y(i) == 0 ? "" : "@" + glyphs.x(i) + "," + glyphs.y(i);
            seen.add(glyphs.glyph(i) + place + "+" + face.units(glyphs.advance(i)));
        }
        assertThat(String.join("|", seen)).isEqualTo(shaped);
    }

    @Test
    void aWordIsRememberedAndATextWithoutSpacesIsNot() {
        String longest = "ب".repeat(WordShaper.LONGEST_REMEMBERED);

        assertThat(face.shape(longest)).isSameAs(face.shape(longest));
        assertThat(face.shape(longest + "ب")).isNotSameAs(face.shape(longest + "ب"));
    }

    @ParameterizedTest
    @CsvSource({"السلام", "مُحَمَّد", "تجربة", "ٱلْعَرَبِيَّةُ", "پژوهشگران"})
    void eachCharacterIsReadFromOneGlyphOrFromNone(String word) {
        ShapedWord glyphs = face.shape(word);
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (glyphs.character(i) >= 0) {
                read.add(glyphs.character(i));
            }
        }
        for (int merged : glyphs.merged()) {
            read.add(merged);
        }
        assertThat(read).doesNotHaveDuplicates().hasSize(word.length());
    }
}
