package org.rapporteur.typesetting.drawing;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.rapporteur.typesetting.conformance.Profile;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.layout.LinkTarget;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.objects.Compressor;
import org.rapporteur.typesetting.tagging.StructureWriter;
import org.rapporteur.typesetting.tagging.Tag;
import org.rapporteur.typesetting.tagging.Vocabulary;

/** Draws laid-out pages into a catalog, with their structure, links and outline. Used by one thread, once. */
public final class PdfDrawing {

    private static final int PRINTED = 4;

    private final COSDictionary catalog;
    private final COSDictionary pageTree = new COSDictionary();
    private final PageGeometry geometry;
    private final PdfResources resources;
    private final Compressor compressor;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<Integer> contentIds = new ArrayList<>();
    private final Outline outline = new Outline();
    private final Vocabulary vocabulary;
    private final Destinations destinations;

    public PdfDrawing(
            COSDictionary catalog, PageGeometry geometry, Pictures pictures, Profile profile, Compressor compressor) {
        this.catalog = catalog;
        this.geometry = geometry;
        this.vocabulary = profile.vocabulary();
        this.destinations = new Destinations(profile.hasStructureDestinations());
        this.resources = new PdfResources(pictures);
        this.compressor = compressor;
    }

    /** @param running what stands on the page outside the text, as artifacts */
    public void page(Page laidOut, List<Page.Placed> running) {
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.PARENT, pageTree);
        page.setItem(COSName.MEDIA_BOX, numbers(0, 0, geometry.width(), geometry.height()));
        page.setItem(COSName.RESOURCES, resources.dictionary());
        page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        PagePainter painter = new PagePainter(geometry, page, resources);
        painter.paint(laidOut, running);
        page.setItem(COSName.CONTENTS, painter.content().compressed(compressor));
        links(painter, page);
        pages.add(page);
        contentIds.add(painter.contentIds());
        for (Page.Placed row : laidOut.body()) {
            row.row().bookmark().ifPresent(bookmark -> outline.add(bookmark, destinations));
        }
    }

    private void links(PagePainter painter, COSDictionary page) {
        COSArray annotations = direct(new COSArray());
        painter.links().forEach((target, areas) -> {
            COSDictionary annotation = annotation(target, areas);
            annotation.setItem(COSName.P, page);
            target.tag().annotation(annotation);
            annotations.add(annotation);
        });
        if (annotations.size() > 0) {
            page.setItem(COSName.ANNOTS, annotations);
        }
    }

    /** One annotation per page, whatever the number of lines (ISO 32000-1, 12.5.6.5, QuadPoints). */
    private COSDictionary annotation(LinkTarget target, List<PagePainter.LinkArea> areas) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        target.goal()
                .ifPresentOrElse(
                        goal -> destinations.lead(annotation, goal),
                        () -> annotation.setItem(COSName.A, address(target)));
        annotation.setInt(COSName.F, PRINTED);
        annotation.setString(COSName.CONTENTS, target.description());
        annotation.setItem(COSName.BORDER, numbers(0, 0, 0));
        double left = Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        double right = 0;
        double top = 0;
        COSArray quads = direct(new COSArray());
        for (PagePainter.LinkArea area : areas) {
            left = Math.min(left, area.left());
            bottom = Math.min(bottom, area.bottom());
            right = Math.max(right, area.right());
            top = Math.max(top, area.top());
            double[] corners = {
                area.left(),
                area.top(),
                area.right(),
                area.top(),
                area.left(),
                area.bottom(),
                area.right(),
                area.bottom()
            };
            for (double corner : corners) {
                quads.add(number(corner));
            }
        }
        annotation.setItem(COSName.RECT, numbers(left, bottom, right, top));
        if (areas.size() > 1) {
            annotation.setItem(COSName.QUADPOINTS, quads);
        }
        return annotation;
    }

    private static COSDictionary address(LinkTarget target) {
        COSDictionary action = new COSDictionary();
        action.setDirect(true);
        action.setItem(COSName.S, COSName.URI);
        action.setString(COSName.URI, target.address());
        return action;
    }

    /** Writes the page tree, structure, outline and faces, when all pages have been drawn. */
    public void finish(Tag structure) {
        resources.embedFaces(compressor);
        COSArray kids = direct(new COSArray());
        pages.forEach(kids::add);
        pageTree.setItem(COSName.TYPE, COSName.PAGES);
        pageTree.setItem(COSName.KIDS, kids);
        pageTree.setInt(COSName.COUNT, pages.size());
        catalog.setItem(COSName.PAGES, pageTree);
        COSDictionary root = new StructureWriter(vocabulary, pages, contentIds).write(structure);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        destinations.write();
        outline.write(catalog);
    }

    private static COSArray numbers(double... values) {
        COSArray array = direct(new COSArray());
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    private static COSFloat number(double value) {
        return new COSFloat(Math.round(value * 100) / 100f);
    }

    private static COSArray direct(COSArray array) {
        array.setDirect(true);
        return array;
    }
}
