package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.Elements.Element;
import org.rapporteur.typesetting.conformance.Profile;

/** What validators cannot see and somebody who listens needs: each in both profiles, on a report with every block. */
class AccessibilityTest {

    private static final Language LANGUAGE = Language.FRENCH;
    private static final double CONTRAST = 4.5;

    private PDDocument pdf = new PDDocument();
    private List<Element> all = List.of();

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aNoteStandsBesideItsFirstCallAndBothLeadToEachOther(Profile profile) throws IOException {
        read(profile);
        List<Element> notes = of("Note");
        assertThat(notes).hasSizeGreaterThan(15);
        int called = 0;
        for (Element note : notes) {
            Element label = note.children().get(0);
            assertThat(label.type()).isEqualTo("Lbl");
            Optional<Element> call =
                    note.before().filter(before -> before.type().equals("Reference"));
            if (call.isPresent()) {
                called++;
                assertThat(call.get().text()).isEqualTo(label.text());
                assertThat(goal(only(label), profile)).isEqualTo(page(call.get()));
                if (!inLink(call.get())) {
                    assertThat(goal(only(call.get()), profile)).isEqualTo(page(label));
                }
            } else {
                assertThat(note.parent().orElseThrow().type()).as("%s", note).isEqualTo("Document");
            }
        }
        assertThat(called).isGreaterThan(13);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "A4F_UA2")
    void callsAndNotesNameEachOther(Profile profile) throws IOException {
        read(profile);
        Elements elements = new Elements(pdf);
        for (Element call : elements.of("Reference")) {
            boolean ofContents = call.parent().orElseThrow().type().equals("TOCI");
            if (!ofContents && Character.isDigit(call.text().charAt(0))) {
                assertThat(named(call, elements))
                        .as("%s in %s", call, call.parent())
                        .hasSize(1);
                Element note = named(call, elements).get(0);
                assertThat(note.type()).isEqualTo("Note");
                assertThat(named(note, elements)).contains(call);
                assertThat(note.attribute("NoteType")).contains("Footnote");
            }
        }
        assertThat(elements.of("TOCI"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(named(entry, elements))
                        .singleElement()
                        .satisfies(heading -> assertThat(heading.type()).matches("H[2-4]")));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void captionsStandInTheirTableOrFigure(Profile profile) throws IOException {
        read(profile);

        assertThat(of("Caption")).hasSizeGreaterThan(4).allSatisfy(caption -> {
            Element owner = caption.parent().orElseThrow();
            int index = owner.children().indexOf(caption);
            assertThat(owner.type()).isIn("Table", "Figure");
            assertThat(index).isIn(0, owner.children().size() - 1);
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyLabelHasWordsAndEveryFigureAnAlternative(Profile profile) throws IOException {
        read(profile);

        assertThat(of("Lbl"))
                .hasSizeGreaterThan(25)
                .allSatisfy(label -> assertThat(label.text()).isNotBlank());
        assertThat(of("LI"))
                .hasSizeGreaterThan(8)
                .allSatisfy(item ->
                        assertThat(item.children()).extracting(Element::type).startsWith("Lbl"));
        assertThat(of("Figure"))
                .hasSizeGreaterThan(2)
                .allSatisfy(figure ->
                        assertThat(figure.dictionary().getString(COSName.ALT)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aLinkIsOneElementHoweverManyLinesItTakes(Profile profile) throws IOException {
        read(profile);
        Set<COSDictionary> owned = new HashSet<>();
        int overLines = 0;
        for (Element link : of("Link")) {
            assertThat(link.annotations()).as("%s", link).isNotEmpty();
            for (COSDictionary annotation : link.annotations()) {
                assertThat(owned.add(annotation))
                        .as("an annotation belongs to one element")
                        .isTrue();
                assertThat(annotation.getString(COSName.CONTENTS)).isNotBlank();
                overLines += annotation.containsKey(COSName.QUADPOINTS) ? 1 : 0;
            }
        }
        assertThat(overLines).isPositive();
        int annotations = 0;
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                assertThat(owned).contains(annotation.getCOSObject());
                annotations++;
            }
        }
        assertThat(owned).hasSize(annotations);
        String prose = Samples.Texts.of(LANGUAGE).prose();
        assertThat(of("Link"))
                .anySatisfy(
                        link -> assertThat(link.text().replace("\u00AD", "")).isEqualTo(prose));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nothingButItsWordsIsReadInsideALink(Profile profile) throws IOException {
        read(profile);

        assertThat(of("Link")).hasSizeGreaterThan(20).allSatisfy(link -> {
            Optional<String> last = link.all()
                    .map(element -> element.own().toString())
                    .filter(words -> !words.isEmpty())
                    .reduce((first, second) -> second);
            assertThat(last.orElse("")).doesNotEndWith(" ").doesNotEndWith("\n");
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void noLevelOfHeadingsIsSkipped(Profile profile) throws IOException {
        read(profile);
        int level = 0;
        int headings = 0;
        for (Element element : all) {
            if (element.type().matches("H[1-6]")) {
                int own = element.type().charAt(1) - '0';
                assertThat(own).as("%s", element).isLessThanOrEqualTo(level + 1);
                level = own;
                headings++;
            }
        }
        assertThat(headings).isGreaterThan(6);
        assertThat(of("H1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void wordsOfAnotherLanguageSaySo(Profile profile) throws IOException {
        read(profile);

        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        assertThat(all).anySatisfy(element -> {
            assertThat(element.text()).isEqualTo("Black Lives Matter");
            assertThat(element.language()).contains("en");
        });
        assertThat(all).anySatisfy(element -> {
            assertThat(element.text()).isEqualTo("Progressive Alliance");
            assertThat(element.language()).contains("en");
        });
        assertThat(all).anySatisfy(element -> {
            assertThat(element.text()).isEqualTo("Español");
            assertThat(element.language()).contains("es");
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void headerCellsSayWhatTheyHead(Profile profile) throws IOException {
        read(profile);

        assertThat(of("TH"))
                .hasSizeGreaterThan(10)
                .allSatisfy(cell -> assertThat(cell.attribute("Scope")).contains("Column"));
        assertThat(of("Table")).hasSizeGreaterThan(4).allSatisfy(table -> {
            List<Integer> widths = table.all()
                    .filter(element -> element.type().equals("TR"))
                    .map(row -> row.children().size())
                    .distinct()
                    .toList();
            assertThat(widths).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void allWordsStandOutFromTheirGround(Profile profile) throws IOException {
        read(profile);
        for (PDPage page : pdf.getPages()) {
            List<TextColours.Word> words = TextColours.of(page);
            assertThat(words)
                    .isNotEmpty()
                    .allSatisfy(
                            word -> assertThat(word.contrast()).as("%s", word).isGreaterThanOrEqualTo(CONTRAST));
        }
    }

    private void read(Profile profile) throws IOException {
        List<Block> body = new ArrayList<>(BlockTypes.together(LANGUAGE));
        body.add(
                0,
                Samples.paragraph(
                        "Mots ", new Inline.Foreign(Language.ENGLISH, List.of(new Inline.Text("set apart")))));
        PrintableReport report = Samples.with(Samples.rich(LANGUAGE), body);
        pdf = Loader.loadPDF(new Typesetter(profile).typeset(report).pdf());
        all = new Elements(pdf).all();
    }

    private List<Element> of(String type) {
        return all.stream().filter(element -> element.type().equals(type)).toList();
    }

    private static boolean inLink(Element element) {
        return element.parent()
                .filter(parent -> parent.type().equals("Link") || inLink(parent))
                .isPresent();
    }

    /** The one annotation of the one link in an element. */
    private static COSDictionary only(Element element) {
        assertThat(element.children()).as("%s", element).hasSize(1);
        Element link = element.children().get(0);
        assertThat(link.type()).isEqualTo("Link");
        assertThat(link.annotations()).hasSize(1);
        return link.annotations().get(0);
    }

    /** The page to which a link leads; where destinations are structural, that of the element too. */
    private static COSDictionary goal(COSDictionary annotation, Profile profile) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        COSArray onPage =
                profile == Profile.A4F_UA2 ? action.getCOSArray(COSName.D) : annotation.getCOSArray(COSName.DEST);
        if (profile == Profile.A4F_UA2) {
            COSDictionary element =
                    (COSDictionary) action.getCOSArray(COSName.getPDFName("SD")).getObject(0);
            assertThat(element.getNameAsString(COSName.S)).isIn("Lbl", "Reference");
        }
        return (COSDictionary) onPage.getObject(0);
    }

    private static COSDictionary page(Element element) {
        return element.all()
                .map(each -> each.dictionary().getCOSDictionary(COSName.PG))
                .filter(page -> page != null)
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> named(Element element, Elements elements) {
        COSArray references = element.dictionary().getCOSArray(COSName.getPDFName("Ref"));
        List<Element> named = new ArrayList<>();
        for (int i = 0; references != null && i < references.size(); i++) {
            named.add(elements.at(references.getObject(i)).orElseThrow());
        }
        return named;
    }
}
