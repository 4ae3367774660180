package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.conformance.Profile;

/** The table of contents of long reports. */
class ContentsTest {

    private static final Pattern NUMBER = Pattern.compile("\u00A0(\\d+)@");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyEntryLeadsToThePageThatItNames(Profile profile) throws IOException {
        byte[] pdf = new Typesetter(profile).typeset(report(24, 3, 1)).pdf();
        List<Integer> named = numbers(contents(pdf));

        assertThat(named).hasSize(24 + 72).isSorted();
        assertThat(targets(pdf)).isEqualTo(named);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int section : new int[] {1, 2, 17, 24}) {
                String page = text(document, named.get((section - 1) * 4 + 1));
                assertThat(page).contains("Part " + section + ".1, en français\n");
            }
            assertThat(text(document, 1)).contains("Section 1:");
            assertThat(named.get(0)).as("the contents themselves take pages").isGreaterThan(2);
        }
        assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
    }

    @Test
    void entriesAreNestedAsTheHeadingsAreAndKeepTheirLanguages() throws IOException {
        byte[] pdf = new Typesetter().typeset(report(6, 2, 8)).pdf();

        assertThat(StructureReader.read(pdf)).contains("H2(Contents)");
        assertThat(contents(pdf))
                .startsWith("TOC(TOCI(Reference(Link(Section 1: Words\u00A0")
                .containsPattern(
                        "@\\)\\)TOC\\(TOCI\\(Reference\\(Link\\(Part 1\\.1, Span:fr\\(en français\\)\u00A0\\d+@\\)\\)\\)"
                                + "TOCI\\(Reference\\(Link\\(Part 1\\.2, Span:fr\\(en français\\)\u00A0\\d+@\\)\\)\\)\\)\\)"
                                + "TOCI\\(Reference\\(Link\\(Section 2: Words\u00A0");
    }

    @Test
    void aHeadingIsNamedWithoutItsLinksAndCallsOfNotes() throws IOException {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(
                "h",
                1,
                List.of(
                        new Inline.Link("https://example.org/", List.of(new Inline.Text("Linked"))),
                        new Inline.LineBreak(),
                        new Inline.Emphasis(List.of(new Inline.Text("words"))),
                        new Inline.NoteReference("a"))));
        body.add(new Block.Heading("h", 1, List.of(new Inline.NoteReference("a"))));
        body.addAll(report(6, 0, 12).body().blocks());
        body.add(new Block.Footnote("n", "a", List.of(List.of(new Inline.Text("A note.")))));
        byte[] pdf = new Typesetter(Profile.A4F_UA2)
                .typeset(Samples.report(Language.ENGLISH, "Title", body))
                .pdf();

        assertThat(contents(pdf)).startsWith("TOC(TOCI(Reference(Link(Linked Em(words)\u00A0");
        assertThat(numbers(contents(pdf))).hasSize(7);
        assertThat(VeraPdf.failures(pdf, Profile.A4F_UA2)).isEmpty();
    }

    @Test
    void shortReportsAndThoseWithFewHeadingsHaveNone() throws IOException {
        Typesetter typesetter = new Typesetter();
        byte[] few = typesetter.typeset(report(3, 0, 60)).pdf();
        byte[] brief = typesetter.typeset(report(4, 1, 1)).pdf();

        assertThat(StructureReader.read(few)).noneMatch(line -> line.startsWith("TOC"));
        assertThat(StructureReader.read(brief)).noneMatch(line -> line.startsWith("TOC"));
        assertThat(StructureReader.read(few)).doesNotContain("H2(Contents)");
    }

    private static String contents(byte[] pdf) throws IOException {
        return StructureReader.read(pdf).stream()
                .filter(line -> line.startsWith("TOC("))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(String contents) {
        List<Integer> numbers = new ArrayList<>();
        for (Matcher matcher = NUMBER.matcher(contents); matcher.find(); ) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    /** The pages to which the links inside the document lead, counted from 1. */
    private static List<Integer> targets(byte[] pdf) throws IOException {
        List<Integer> targets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    PDDestination goal =
                            link.getAction() instanceof PDActionGoTo to ? to.getDestination() : link.getDestination();
                    if (goal instanceof PDPageDestination place) {
                        targets.add(document.getPages().indexOf(place.getPage()) + 1);
                    }
                }
            }
        }
        return targets;
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** Sections with parts, each of some paragraphs. */
    private static PrintableReport report(int sections, int parts, int paragraphs) {
        String prose = Samples.Texts.of(Language.ENGLISH).prose();
        Block paragraph = Samples.paragraph(prose);
        List<Block> body = new ArrayList<>();
        for (int i = 1; i <= sections; i++) {
            body.add(Samples.heading(1, "Section " + i + ": Words"));
            for (int k = 1; k <= parts; k++) {
                Inline name = new Inline.Foreign(Language.FRENCH, List.of(new Inline.Text("en français")));
                body.add(new Block.Heading("h", 2, List.of(new Inline.Text("Part " + i + "." + k + ", "), name)));
                for (int n = 0; n < paragraphs; n++) {
                    body.add(paragraph);
                }
            }
            for (int n = 0; parts == 0 && n < paragraphs; n++) {
                body.add(paragraph);
            }
        }
        return Samples.report(Language.ENGLISH, "A long report", body);
    }
}
