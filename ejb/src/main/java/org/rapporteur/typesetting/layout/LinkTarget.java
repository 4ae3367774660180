package org.rapporteur.typesetting.layout;

import org.rapporteur.typesetting.tagging.Tag;

/**
 * Where a run leads. One object per link: pieces of a link that is broken over lines share it.
 *
 * @param tag the Link element
 * @param address absolute
 * @param description what the link is, for those who do not see it
 */
public record LinkTarget(Tag tag, String address, String description) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
