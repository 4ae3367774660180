package org.rapporteur.web.desk;

/** What was done to a text, and how it stands now. */
public record Moved(TransitionLine transition, DeskText text) {}
