package org.rapporteur.report;

/**
 * Fired by the door inside its transaction: observers that belong to the change (the edition, the alignments) act at
 * once and undo it when they fail; mail, index and statistics observe it AFTER_SUCCESS.
 */
public record TransitionMade(TransitionRecord record, Move move) {}
