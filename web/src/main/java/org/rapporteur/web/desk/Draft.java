package org.rapporteur.web.desk;

import org.rapporteur.report.Content;

/** What a form holds of a text: whatever somebody has typed, also what no manuscript would take. */
public record Draft(String title, String summary, String text) {

    public static Draft of(Content content) {
        return new Draft(content.title(), content.summary(), content.text());
    }

    /** @throws org.rapporteur.kernel.DomainException as {@link Content} */
    public Content content() {
        return new Content(title, summary, text);
    }
}
