package org.rapporteur.typesetting.tagging;

/** What stands in the structure tree: a tag, or a place for content. */
public sealed interface Node permits Tag, Slot {}
