package org.rapporteur.typesetting.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.Brand.Paper;
import org.rapporteur.brand.Brand.Typeface;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.Typesetter;

class SampleReportTest {

    private static Brand brand(Typeface typeface, String ornament, Paper paper) {
        return new Brand(
                Map.of(Language.ENGLISH, "Federation"),
                URI.create("https://www.example.org"),
                "#003399",
                ornament,
                typeface,
                Optional.empty(),
                paper,
                "FED");
    }

    private static BufferedImage page(Brand brand) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(new PagePicture().of(SampleReport.of(brand, Language.ENGLISH, Map.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theSampleShowsEverythingOnOnePage(String language) throws IOException {
        byte[] pdf = new Typesetter()
                .typeset(SampleReport.of(brand(Typeface.SERIF, "#ffcc00", Paper.A4), Language.of(language), Map.of()))
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Federation", "FED/2018/3", "5");
        }
    }

    @Test
    void aLanguageWithoutASampleIsShownInEnglish() {
        assertThat(SampleReport.language(Language.FRENCH)).isEqualTo(Language.FRENCH);
        assertThat(SampleReport.language(Language.of("fi"))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void theTypefaceIsTheBrands(Typeface typeface) throws IOException {
        byte[] pdf = new Typesetter()
                .typeset(SampleReport.of(brand(typeface, "#ffcc00", Paper.A4), Language.ENGLISH, Map.of()))
                .pdf();
        List<String> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name).getName());
            }
        }

        String family = typeface == Typeface.SERIF ? "SourceSerif" : "SourceSans";
        assertThat(fonts).hasSizeGreaterThan(2).allMatch(font -> font.contains(family));
    }

    @Test
    void thePictureIsAsWideAsThePaperAndShowsTheColours() throws IOException {
        BufferedImage page = page(brand(Typeface.SERIF, "#ffcc00", Paper.A4));
        int bars = 0;
        for (int y = 0; y < page.getHeight() / 4; y++) {
            bars += (page.getRGB(page.getWidth() / 2, y) & 0xFFFFFF) == 0xFFCC00 ? 1 : 0;
        }

        assertThat(page.getWidth()).isEqualTo(909);
        assertThat(page(brand(Typeface.SERIF, "#ffcc00", Paper.LETTER)).getWidth())
                .isEqualTo(935);
        assertThat(bars).isPositive();
    }
}
