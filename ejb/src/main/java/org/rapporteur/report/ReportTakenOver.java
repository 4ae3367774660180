package org.rapporteur.report;

import java.util.List;

/** Fired by the door inside the transaction in which a report is taken over, with each of its texts. */
public record ReportTakenOver(Report report, List<Text> texts) {

    /** @param revision the frozen text, which is new and needs no reading */
    public record Text(TransitionRecord record, Revision revision, TakenText taken) {}
}
