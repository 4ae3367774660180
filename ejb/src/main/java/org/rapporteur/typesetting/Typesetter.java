package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.composition.BlockComposer;
import org.rapporteur.typesetting.composition.Contents;
import org.rapporteur.typesetting.composition.Flow;
import org.rapporteur.typesetting.composition.Inlines;
import org.rapporteur.typesetting.composition.Notes;
import org.rapporteur.typesetting.composition.Setter;
import org.rapporteur.typesetting.composition.Sheet;
import org.rapporteur.typesetting.conformance.Archival;
import org.rapporteur.typesetting.conformance.Metadata;
import org.rapporteur.typesetting.conformance.Profile;
import org.rapporteur.typesetting.drawing.PdfDrawing;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Paginator;
import org.rapporteur.typesetting.objects.Compressor;
import org.rapporteur.typesetting.objects.FileWriter;
import org.rapporteur.typesetting.tagging.Tag;

/** Sets reports as PDFs that conform to a profile. Holds no state; one instance serves all threads. */
public final class Typesetter {

    private final Profile profile;
    private final String tool;

    /** Sets reports as PDF/A-3a with PDF/UA-1. */
    public Typesetter() {
        this(Profile.A3A_UA1);
    }

    public Typesetter(Profile profile) {
        this(profile, "");
    }

    /** @param tool what the metadata name as the tool that made the document; empty to name none */
    public Typesetter(Profile profile, String tool) {
        this.profile = profile;
        this.tool = tool;
    }

    /** Whether what the typesetter itself says exists in a language; it is said in English otherwise. */
    public static boolean speaks(Language language) {
        return Words.in(language)
                .language()
                .locale()
                .getLanguage()
                .equals(language.locale().getLanguage());
    }

    /**
     * @return the same bytes for the same report, on any thread
     * @throws DomainException {@code typesetting.missing-glyph} (character, code, place, text) where no face has a
     *     character, {@code typesetting.image} (image, reason, place) where a picture cannot be used
     */
    public Typeset typeset(PrintableReport report) {
        LaidOut laidOut = layOut(report);
        COSDictionary catalog = new COSDictionary();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        try (Compressor compressor = new Compressor()) {
            PdfDrawing drawing = new PdfDrawing(catalog, laidOut.geometry(), laidOut.pictures(), profile, compressor);
            for (int i = 0; i < laidOut.pages().size(); i++) {
                drawing.page(laidOut.pages().get(i), laidOut.running().get(i));
            }
            drawing.finish(laidOut.structure());
            COSArray identifiers = archive(catalog, report, Words.in(report.language()), compressor);
            String version = String.valueOf(profile.version());
            return new Typeset(
                    new FileWriter(compressor).write(catalog, version, identifiers),
                    laidOut.pages().size());
        }
    }

    /**
     * A report before it is drawn.
     *
     * @param running what stands on each page outside the text
     */
    record LaidOut(
            PageGeometry geometry,
            Pictures pictures,
            List<Page> pages,
            List<List<Page.Placed>> running,
            Tag structure) {}

    LaidOut layOut(PrintableReport report) {
        Words words = Words.in(report.language());
        PageGeometry geometry =
                PageGeometry.of(report.brand().paper(), report.language().rightToLeft());
        Pictures pictures = new Pictures(report.images());
        boolean serif = report.brand().typeface() == Brand.Typeface.SERIF;
        Setter setter = new Setter(
                serif ? Faces.standard() : Faces.sans(), report.language().rightToLeft());
        Sheet sheet = new Sheet(
                report.language(),
                geometry,
                Ink.of(report.brand().accent()),
                report.address(),
                pictures,
                setter,
                words);
        Tag document = Tag.root("Document").language(report.language());
        Flow flow = new Flow();
        Notes notes = new Notes(report.body());
        Inlines inlines = new Inlines(sheet, notes);
        FrontMatter front = new FrontMatter(report, sheet, words, inlines, document, flow);
        front.open();
        Contents contents = new Contents(sheet, inlines, document, flow);
        BlockComposer blocks = new BlockComposer(sheet, inlines, notes, document, flow);
        blocks.compose(report.body());
        front.close();
        contents.compose(blocks.headings());

        List<Page> pages = contents.numbered(new Paginator(geometry).paginate(flow.rows()));
        RunningLines lines = new RunningLines(report, sheet, words);
        List<List<Page.Placed>> running = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            running.add(lines.of(i, pages.size(), pages.get(i)));
        }
        return new LaidOut(geometry, pictures, pages, running, document);
    }

    /** @return the file's identifiers */
    private COSArray archive(COSDictionary catalog, PrintableReport report, Words words, Compressor compressor) {
        Archival archival = new Archival(catalog, profile, compressor);
        archival.declare(new Metadata(
                report.language(),
                report.title(),
                report.summary(),
                report.brand().name(report.language()),
                report.address().toString(),
                tool,
                report.edition().published()));
        String file = report.symbol().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "."
                + report.language().tag() + ".md";
        archival.attachSource(
                file, report.source(), words.say("source"), report.edition().published());
        String edition = String.join(
                "\n",
                report.symbol(),
                report.language().tag(),
                String.valueOf(report.edition().number()),
                report.address().toString(),
                report.sourceDigest());
        return Archival.identifiers(
                edition,
                String.join(
                        "\n",
                        edition,
                        profile.toString(),
                        tool,
                        report.brand().digest(),
                        report.otherLanguages().toString(),
                        report.dates().map(Record::toString).orElse(""),
                        String.join("\n", report.places()),
                        report.edition().toString()));
    }
}
