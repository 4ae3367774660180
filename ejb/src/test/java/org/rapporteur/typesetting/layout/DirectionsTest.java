package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;

class DirectionsTest {

    /** What is seen from left to right; brackets as they are shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | دار سلم | ملس راد",
                "ar | عام 2018 مر | رم 2018 ماع",
                "ar | في Berlin دور | رود Berlin يف",
                "ar | سر (Berlin) دور | رود (Berlin) رس",
                "ar | (سر Berlin) دور | رود (Berlin رس)",
                "ar | «سلم» | «ملس»",
                "ar | سلم Berlin. | .Berlin ملس",
                "fr | le mot سلم دار est | le mot راد ملس est",
                "fr | (سلم) est | (ملس) est",
            })
    void aLineIsSeenAsItsDirectionAsks(String language, String text, String seen) {
        ShapedText shaped = Texts.shape(text, Language.of(language));
        Line line = LineBreaker.lines(shaped, 1000, 0, Setting.RAGGED).get(0);
        StringBuilder from = new StringBuilder();
        line.pieces(piece -> {
            for (int i = 0; i < piece.size(); i++) {
                if (piece.codePoint(i) != 0) {
                    from.appendCodePoint(shown(piece, i));
                }
            }
        });
        assertThat(from.toString()).isEqualTo(seen);
    }

    /** The bracket whose glyph is shown. */
    private static int shown(Piece piece, int i) {
        for (int c : new int[] {'(', ')', '«', '»'}) {
            if (piece.glyph(i) == piece.face().glyph(c)) {
                return c;
            }
        }
        return piece.codePoint(i);
    }

    @Test
    void piecesFillTheLineWithoutAGapFromItsLeftEdge() {
        ShapedText text = Texts.shape("عام 2018 في Berlin دور سلم عام 2018 في Berlin دور سلم", Language.of("ar"));
        for (Line line : LineBreaker.lines(text, 150, 0, Setting.JUSTIFIED)) {
            double[] reached = {0};
            line.pieces(piece -> {
                if (piece.size() > 0) {
                    assertThat(piece.x()).isCloseTo(reached[0], org.assertj.core.api.Assertions.within(0.01));
                    reached[0] += piece.width();
                }
            });
            assertThat(reached[0]).isCloseTo(line.width(), org.assertj.core.api.Assertions.within(0.01));
        }
    }

    @Test
    void aTextFromTheLeftThatHasNothingFromTheRightIsNotLookedAt() {
        assertThat(Texts.shape("plain (text) « 2018 »", Language.FRENCH).levels).isNull();
    }
}
