package org.rapporteur.typesetting.layout;

import org.rapporteur.typesetting.tagging.Tag;

/** An entry of the outline. @param level 1 for the title @param tag the heading's element */
public record Bookmark(int level, String title, Tag tag) {}
