package org.rapporteur.typesetting.layout;

import java.util.Optional;
import org.rapporteur.typesetting.tagging.Tag;

/**
 * Where a run leads: to an address or to a place in the document. One object per link: pieces of a link that is broken
 * over lines share it.
 *
 * @param tag the Link element
 * @param address absolute; empty for a link inside the document
 * @param goal the element to which a link inside the document leads
 * @param description what the link is, for those who do not see it
 */
public record LinkTarget(Tag tag, String address, Optional<Tag> goal, String description) {

    /** A link out of the document, which is shown as one. */
    public static LinkTarget to(String address, Tag tag, String description) {
        return new LinkTarget(tag, address, Optional.empty(), description);
    }

    /** A link inside the document, whose words show by themselves that they lead somewhere. */
    public static LinkTarget inside(Tag goal, Tag tag, String description) {
        return new LinkTarget(tag, "", Optional.of(goal), description);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
