package org.rapporteur.typesetting.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes a tree of tags as a structure tree with its parent tree and its names (ISO 32000-1, 14.7.2 to 14.7.4). Tags
 * without content are left out, but for table cells, which keep their place.
 */
public final class StructureWriter {

    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName NS = COSName.getPDFName("NS");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

    private final Vocabulary vocabulary;
    private final COSDictionary root = new COSDictionary();
    private final COSDictionary namespace = new COSDictionary();
    private final Set<Tag> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, COSBase[]> ownersOfPage = new IdentityHashMap<>();
    private final TreeMap<String, COSDictionary> named = new TreeMap<>();
    private final List<COSBase> parents;
    private final List<COSDictionary> pages;

    /**
     * @param pages in order; the page with index n has the parent tree's key n
     * @param contentIds how many sequences of marked content each page has
     */
    public StructureWriter(Vocabulary vocabulary, List<COSDictionary> pages, List<Integer> contentIds) {
        this.vocabulary = vocabulary;
        this.pages = pages;
        parents = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            ownersOfPage.put(pages.get(i), new COSBase[contentIds.get(i)]);
        }
    }

    /** @return the structure tree's root dictionary */
    public COSDictionary write(Tag document) {
        for (COSDictionary page : pages) {
            page.setInt(COSName.STRUCT_PARENTS, parents.size());
            parents.add(page);
        }
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        element(document, root);
        refer(document);
        root.setItem(COSName.K, document.dictionary());
        root.setItem(COSName.PARENT_TREE, parentTree());
        root.setInt(PARENT_TREE_NEXT_KEY, parents.size());
        declareTypes();
        if (!named.isEmpty()) {
            root.setItem(COSName.ID_TREE, idTree());
        }
        return root;
    }

    private boolean element(Tag tag, COSDictionary parent) {
        COSDictionary element = tag.dictionary();
        COSArray kids = direct();
        for (Node node : tag.children()) {
            if (node instanceof Tag child) {
                if (element(child, element)) {
                    kids.add(child.dictionary());
                }
            } else if (node instanceof Slot slot) {
                contents(slot, element, kids);
            }
        }
        for (COSDictionary annotation : tag.annotations()) {
            kids.add(objectReference(annotation, element));
        }
        boolean cell = tag.type().equals("TD") || tag.type().equals("TH");
        if (kids.size() == 0 && !cell) {
            return false;
        }
        written.add(tag);
        element.setItem(COSName.S, COSName.getPDFName(vocabulary.written(tag.type())));
        if (vocabulary.isInNamespace(tag.type())) {
            element.setItem(NS, namespace);
        }
        element.setItem(COSName.P, parent);
        if (kids.size() == 1) {
            element.setItem(COSName.K, kids.get(0));
        } else if (kids.size() > 1) {
            element.setItem(COSName.K, kids);
        }
        tag.language().ifPresent(language -> element.setString(COSName.LANG, language.tag()));
        tag.alternative().ifPresent(text -> element.setString(COSName.ALT, text));
        tag.attributes()
                .filter(attributes -> vocabulary.hasReferences() || !(attributes instanceof Attributes.Footnote))
                .ifPresent(attributes -> element.setItem(COSName.A, attributes.write()));
        tag.id().ifPresent(id -> {
            element.setString(COSName.ID, id);
            named.put(id, element);
        });
        return true;
    }

    /** Only what stands in the tree can be referred to, so this comes when all of it is known. */
    private void refer(Tag tag) {
        if (!vocabulary.hasReferences()) {
            return;
        }
        COSArray others = direct();
        tag.references().stream().filter(written::contains).forEach(other -> others.add(other.dictionary()));
        if (others.size() > 0) {
            tag.dictionary().setItem(REF, others);
        }
        for (Node child : tag.children()) {
            if (child instanceof Tag inner && written.contains(inner)) {
                refer(inner);
            }
        }
    }

    private void declareTypes() {
        COSDictionary roles = new COSDictionary();
        roles.setDirect(true);
        vocabulary.roles().forEach((type, standard) -> roles.setName(COSName.getPDFName(type), standard));
        if (roles.size() > 0) {
            root.setItem(COSName.getPDFName("RoleMap"), roles);
        }
        vocabulary.namespace().ifPresent(name -> {
            namespace.setName(COSName.TYPE, "Namespace");
            namespace.setString(NS, name);
            COSArray namespaces = direct();
            namespaces.add(namespace);
            root.setItem(COSName.getPDFName("Namespaces"), namespaces);
        });
    }

    private void contents(Slot slot, COSDictionary element, COSArray kids) {
        for (Slot.Piece piece : slot.pieces()) {
            COSDictionary known = element.getCOSDictionary(COSName.PG);
            if (known == null) {
                element.setItem(COSName.PG, piece.page());
            }
            COSBase[] owners = ownersOfPage.get(piece.page());
            if (owners == null) {
                throw new IllegalStateException("content on a page that is not in the document");
            }
            owners[piece.contentId()] = element;
            if (known == null || known == piece.page()) {
                kids.add(COSInteger.get(piece.contentId()));
            } else {
                COSDictionary reference = new COSDictionary();
                reference.setDirect(true);
                reference.setItem(COSName.TYPE, MCR);
                reference.setItem(COSName.PG, piece.page());
                reference.setInt(COSName.MCID, piece.contentId());
                kids.add(reference);
            }
        }
    }

    private COSDictionary objectReference(COSDictionary annotation, COSDictionary element) {
        annotation.setInt(COSName.STRUCT_PARENT, parents.size());
        parents.add(element);
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.OBJ, annotation);
        reference.setItem(COSName.PG, annotation.getCOSDictionary(COSName.P));
        return reference;
    }

    private COSDictionary parentTree() {
        COSArray numbers = direct();
        for (int key = 0; key < parents.size(); key++) {
            numbers.add(COSInteger.get(key));
            COSBase[] owners = key < pages.size() ? ownersOfPage.get(pages.get(key)) : null;
            if (owners == null) {
                numbers.add(parents.get(key));
            } else {
                COSArray list = new COSArray();
                for (COSBase owner : owners) {
                    list.add(owner);
                }
                numbers.add(list);
            }
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    private COSDictionary idTree() {
        COSArray names = direct();
        named.forEach((id, element) -> {
            names.add(new COSString(id));
            names.add(element);
        });
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        return tree;
    }

    private static COSArray direct() {
        COSArray array = new COSArray();
        array.setDirect(true);
        return array;
    }
}
