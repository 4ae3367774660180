package org.rapporteur.typesetting.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.rapporteur.kernel.Language;

/**
 * A structure element: a standard type, its children in reading order and its attributes. Used by one thread, for one
 * document.
 */
public final class Tag implements Node {

    private final String type;
    private final List<Node> children = new ArrayList<>(4);
    private final List<COSDictionary> annotations = new ArrayList<>(0);
    private final COSDictionary dictionary = new COSDictionary();
    private Optional<Language> language = Optional.empty();
    private Optional<String> alternative = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<Attributes> attributes = Optional.empty();
    private final List<Tag> references = new ArrayList<>(0);

    private Tag(String type) {
        this.type = type;
    }

    /** @param type a standard structure type (ISO 32000-1, 14.8.4), or Em or Strong; see {@link Vocabulary} */
    public static Tag root(String type) {
        return new Tag(type);
    }

    /** Adds a child at the end. */
    public Tag add(String childType) {
        Tag child = new Tag(childType);
        children.add(child);
        return child;
    }

    /** Adds a tag that was made before its place was known. @param child that stands nowhere yet */
    public void add(Tag child) {
        children.add(child);
    }

    /** Adds a place for content at the end. */
    public Slot slot() {
        Slot slot = new Slot(this);
        children.add(slot);
        return slot;
    }

    public Tag language(Language value) {
        language = Optional.of(value);
        return this;
    }

    public Tag alternative(String value) {
        alternative = Optional.of(value);
        return this;
    }

    /** @param value unique in the document */
    public Tag id(String value) {
        id = Optional.of(value);
        return this;
    }

    public Tag attributes(Attributes value) {
        attributes = Optional.of(value);
        return this;
    }

    /** Says that this tag and another speak of each other: a call and its note. */
    public void refersTo(Tag other) {
        references.add(other);
        other.references.add(this);
    }

    /** Says which tag this one leads to: an entry of a table of contents. */
    public Tag leadsTo(Tag other) {
        references.add(other);
        return this;
    }

    /** Where the tag's first content was drawn; empty where nothing of it was. */
    public Optional<Slot.Piece> firstDrawn() {
        for (Node child : children) {
            Optional<Slot.Piece> drawn = child instanceof Tag tag
                    ? tag.firstDrawn()
                    : ((Slot) child).pieces().stream().findFirst();
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    /** Joins an annotation to this tag; it is a link when this is one. */
    public void annotation(COSDictionary annotation) {
        annotations.add(annotation);
    }

    public String type() {
        return type;
    }

    public List<Node> children() {
        return children;
    }

    /** The dictionary that stands for this tag in the file; complete when the tree has been written. */
    public COSDictionary dictionary() {
        return dictionary;
    }

    Optional<Language> language() {
        return language;
    }

    Optional<String> alternative() {
        return alternative;
    }

    Optional<String> id() {
        return id;
    }

    Optional<Attributes> attributes() {
        return attributes;
    }

    List<Tag> references() {
        return references;
    }

    List<COSDictionary> annotations() {
        return annotations;
    }
}
