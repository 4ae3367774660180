package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.picture.UnusablePicture.Reason;

class DrawingTest {

    private static Drawing drawing(String inside) throws UnusablePicture {
        return (Drawing) Picture.read(svg(inside));
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " viewBox=\"10 20 100 50\">" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> steps(Drawing.Shape shape) {
        List<String> steps = new ArrayList<>();
        shape.outline().draw((step, points, at) -> {
            StringBuilder text = new StringBuilder(step.name());
            for (int i = 0; i < 2 * step.points(); i++) {
                text.append(' ').append(Math.round(points[at + i] * 10) / 10.0);
            }
            steps.add(text.toString());
        });
        return steps;
    }

    @Test
    void shapesStandWhereTheViewBoxAndTheirTransformationsPutThem() throws UnusablePicture {
        Drawing drawing = drawing(
                "<g transform=\"translate(5) scale(2)\"><rect x=\"10\" y=\"20\" width=\"3\" height=\"4\"/></g>");

        assertThat(drawing.width()).isEqualTo(100);
        assertThat(drawing.height()).isEqualTo(50);
        assertThat(steps(drawing.shapes().get(0)))
                .containsExactly("MOVE 15.0 20.0", "LINE 21.0 20.0", "LINE 21.0 28.0", "LINE 15.0 28.0", "CLOSE");
    }

    @Test
    void pathsAreReadAsTheyAreWrittenShortest() throws UnusablePicture {
        Drawing drawing = drawing("<path d=\"m10,20l5-5.5.5.5h2v3H10zM20 20c1 1 2 1 3 0s2-1 3 0q1 1 2 0t2 0\"/>");

        assertThat(steps(drawing.shapes().get(0)))
                .startsWith(
                        "MOVE 0.0 0.0",
                        "LINE 5.0 -5.5",
                        "LINE 5.5 -5.0",
                        "LINE 7.5 -5.0",
                        "LINE 7.5 -2.0",
                        "LINE 0.0 -2.0",
                        "CLOSE")
                .contains("CURVE 14.0 -1.0 15.0 -1.0 16.0 0.0");
    }

    @Test
    void anArcEndsWhereItIsToldTo() throws UnusablePicture {
        Drawing drawing = drawing("<path d=\"M20 40a10 10 0 0120 0\"/>");
        List<String> steps = steps(drawing.shapes().get(0));

        assertThat(steps).hasSize(3);
        assertThat(steps.get(1)).endsWith("20.0 10.0");
        assertThat(steps.get(2)).endsWith("30.0 20.0");
    }

    @Test
    void paintIsInheritedAndComesFromAttributesClassesAndStyle() throws UnusablePicture {
        Drawing drawing = drawing("<defs><style>.a{fill:#f00;stroke:none}.b,.c{fill:rgb(0, 0, 255)}</style></defs>"
                + "<g fill=\"#0f0\" stroke=\"black\" stroke-width=\"2\"><circle cx=\"30\" cy=\"30\" r=\"5\"/>"
                + "<circle class=\"a\" cx=\"30\" cy=\"30\" r=\"5\"/><ellipse class=\"c\" cx=\"30\" cy=\"30\" rx=\"5\" ry=\"2\"/>"
                + "<polygon points=\"10,20 20,20 15,30\" style=\"fill:none;stroke:#123456\" fill=\"red\"/></g>");

        assertThat(drawing.shapes().get(0).fill()).hasValue(0x00FF00);
        assertThat(drawing.shapes().get(0).stroke()).hasValue(0);
        assertThat(drawing.shapes().get(0).width()).isCloseTo(2, within(1e-9));
        assertThat(drawing.shapes().get(1).fill()).hasValue(0xFF0000);
        assertThat(drawing.shapes().get(1).stroke()).isEmpty();
        assertThat(drawing.shapes().get(2).fill()).hasValue(0x0000FF);
        assertThat(drawing.shapes().get(3).fill()).isEmpty();
        assertThat(drawing.shapes().get(3).stroke()).hasValue(0x123456);
    }

    @Test
    void whatIsOnlySaidOfADrawingIsNotDrawn() throws UnusablePicture {
        Drawing drawing = drawing("<title>Logo</title><metadata><x xmlns=\"urn:x\"><y/></x></metadata>"
                + "<path d=\"M10 20h5v5z\"/><path display=\"none\" d=\"M10 20h5v5z\"/>");

        assertThat(drawing.shapes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | script",
                "<rect width='1' height='1' onload='alert(1)'/> | onload",
                "<image xlink:href='https://example.org/a.png'/> | href",
                "<use href='#a'/> | href",
                "<foreignObject/> | foreignObject",
                "<text>Rapporteur</text> | text",
                "<linearGradient/> | linearGradient",
                "<rect width='1' height='1' fill='url(#g)'/> | url(#g)",
                "<rect width='1' height='1' opacity='0.5'/> | opacity",
                "<rect width='1' height='1' opacity='0'/> | opacity",
                "<rect width='1' height='1' fill-opacity='0'/> | fill-opacity",
                "<rect width='1' height='1' style='stroke-opacity:0px'/> | stroke-opacity",
                "<rect width='1' height='1' stroke='red' stroke-dasharray='1'/> | stroke-dasharray",
                "<rect width='1' height='1' paint-order='stroke'/> | paint-order",
                "<rect width='1' height='1' mask='1'/> | mask",
                "<rect width='1e400' height='1'/> | width",
                "<rect width='1' height='1' x='-1e8'/> | x",
                "<rect width='-1' height='1'/> | width=\"-1\"",
                "<circle r='-1'/> | r=\"-1\"",
                "<rect width='1' height='1' stroke='red' stroke-width='-2'/> | stroke-width=\"-2\"",
                "<g transform='scale(1e6)'><g transform='scale(1e6)'><path stroke='red' d='M0 0h0'/></g></g> | stroke-width",
                "<g transform='scale(1e6)'><g transform='scale(1e6)'><rect width='9' height='9'/></g></g> | path",
                "<rect width='1' height='1' style='filter:url(#f)'/> | filter",
                "<rect width='1' height='1' clip-path='url(#c)'/> | clip-path",
                "<rect width='1cm' height='1'/> | width=\"1cm\"",
                "<style>rect{fill:red}</style> | style rect",
                "<style>@import url(https://example.org/a.css);</style> | style",
                "<path d='M0 0X'/> | path X",
                "<path d='L1 1'/> | path"
            })
    void whatIsNotDrawnIsRefusedByName(String inside, String named) {
        UnusablePicture refused =
                catchThrowableOfType(UnusablePicture.class, () -> drawing("<path d='M10 20h5v5z'/>" + inside));

        assertThat(refused.reason()).isEqualTo(Reason.DRAWING);
        assertThat(refused.detail()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a 'M0 0h9v9z'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='&a;'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><title>&a;</title><path d='M0 0h9v9z'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a '1'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><desc>&b;</desc><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e-300 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 -9 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1e400 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='1e12 0 9 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9v9z'/></svg>",
                "<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
                "<html><svg xmlns='http://www.w3.org/2000/svg'/></html>"
            })
    void entitiesAndBrokenDrawingsAreRefused(String text) {
        assertThat(catchThrowableOfType(
                        UnusablePicture.class, () -> Picture.read(text.getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'<style>', ' ', '</style>', 400000",
        "'<style>', '/*', '</style>', 200000",
        "'<style>', '/*/', '</style>', 150000",
        "'<style>', '.a', '</style>', 200000",
        "'<style>', '.a{', '</style>', 150000",
        "'<path transform=\"', ',', '\"/>', 400000",
        "'<path transform=\"', ' ', '(\"/>', 400000",
        "'<path transform=\"', 'a', '\"/>', 400000"
    })
    void whatRepeatsForAWholeFileIsLookedAtOnce(String before, String repeated, String after, int times) {
        byte[] file = svg(before + repeated.repeat(times) + after);

        UnusablePicture refused = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> catchThrowableOfType(UnusablePicture.class, () -> Picture.read(file)));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.DRAWING);
    }

    @Test
    void manySelectorsTimesManyDeclarationsAreRefused() {
        StringBuilder declared = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            declared.append('p').append(i).append(":0;");
        }
        String rule = "<style>.a" + ",.a".repeat(1_000) + "{" + declared + "}</style>";

        UnusablePicture refused = catchThrowableOfType(UnusablePicture.class, () -> drawing(rule));

        assertThat(refused.reason()).isEqualTo(Reason.SIZE);
    }

    @Test
    void whatIsOnlyDefinedOrStandsInWhatIsNotDisplayedIsNotDrawn() throws UnusablePicture {
        Drawing drawing = drawing("<defs><g><rect width='1' height='1' display='inline'/></g></defs>"
                + "<g display='none'><rect width='2' height='2' display='inline'/></g>"
                + "<rect width='3' height='3'/>");

        assertThat(drawing.shapes()).hasSize(1);
        assertThat(steps(drawing.shapes().get(0))).contains("LINE -7.0 -20.0");
    }

    @Test
    void insideWhatIsHiddenSomethingMayBeSeen() throws UnusablePicture {
        Drawing drawing = drawing("<g visibility='hidden'><rect width='2' height='2'/>"
                + "<rect width='3' height='3' visibility='visible'/></g>");

        assertThat(drawing.shapes()).hasSize(1);
        assertThat(steps(drawing.shapes().get(0))).contains("LINE -7.0 -20.0");
    }

    @Test
    void theCurrentColourIsTheOneThatIsInherited() throws UnusablePicture {
        Drawing drawing = drawing("<g color='#123456' fill='currentColor'><path d='M10 20h5v5z'/>"
                + "<path color='currentColor' style='stroke:CurrentColor' d='M10 20h5v5z'/>"
                + "<path color='red' d='M10 20h5v5z'/></g><path fill='currentColor' d='M10 20h5v5z'/>");

        assertThat(drawing.shapes().get(0).fill()).hasValue(0x123456);
        assertThat(drawing.shapes().get(1).stroke()).hasValue(0x123456);
        assertThat(drawing.shapes().get(2).fill()).hasValue(0xFF0000);
        assertThat(drawing.shapes().get(3).fill()).hasValue(0);
    }

    @Test
    void whatSaysThatNothingIsSpecialIsNoReasonToRefuse() throws UnusablePicture {
        Drawing drawing = drawing("<path opacity='1' fill-opacity='100%' stroke-dasharray='none' stroke-dashoffset='3'"
                + " clip-rule='evenodd' style='mix-blend-mode:normal;isolation:auto;-x-any:thing' d='M10 20h5v5z'/>");

        assertThat(drawing.shapes()).hasSize(1);
    }

    @Test
    void commentsStandBetweenRules() throws UnusablePicture {
        Drawing drawing = drawing("<style>/* one */.a{fill:/* two */red}/**/</style><path class='a' d='M10 20h5v5z'/>");

        assertThat(drawing.shapes().get(0).fill()).hasValue(0xFF0000);
    }

    @Test
    void tooManyElementsAreRefused() {
        UnusablePicture refused =
                catchThrowableOfType(UnusablePicture.class, () -> drawing("<path d='M10 20h5v5z'/>".repeat(5_000)));

        assertThat(refused.reason()).isEqualTo(Reason.SIZE);
    }

    @Test
    void deepNestingIsRefused() {
        UnusablePicture refused =
                catchThrowableOfType(UnusablePicture.class, () -> drawing("<g>".repeat(500) + "</g>".repeat(500)));

        assertThat(refused.reason()).isEqualTo(Reason.SIZE);
    }
}
