package org.rapporteur.web.desk;

import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/**
 * How the desk names where a text stands: one word with one shape.
 *
 * @param shape the class of the style sheet that draws it
 * @param key the message
 */
public record StageMark(String shape, String key) {

    private static final StageMark WITHDRAWN = new StageMark("withdrawn", "stage.withdrawn");
    private static final StageMark PUBLISHED = new StageMark("published", "stage.published");
    private static final StageMark APPROVED = new StageMark("approved", "stage.approved");
    private static final StageMark REVIEW = new StageMark("review", "stage.review");
    private static final StageMark DRAFT = new StageMark("draft", "stage.draft");
    private static final StageMark TRANSLATING = new StageMark("draft", "stage.translating");

    /** @param unpublished whether the approved text is newer than what the public has */
    public static StageMark of(Stage stage, Standing standing, boolean original, boolean unpublished) {
        if (standing == Standing.WITHDRAWN && stage == Stage.APPROVED) {
            return WITHDRAWN;
        }
        return switch (stage) {
            case DRAFT -> original ? DRAFT : TRANSLATING;
            case REVIEW -> REVIEW;
            case APPROVED -> standing == Standing.PUBLISHED && !unpublished ? PUBLISHED : APPROVED;
        };
    }

    public static StageMark of(LanguageVersion version) {
        Manuscript manuscript = version.manuscript();
        return of(
                manuscript.stage(),
                version.standing(),
                version.original(),
                manuscript.approvedRevision() > manuscript.publishedRevision());
    }
}
