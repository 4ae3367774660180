package org.rapporteur.report;

import org.rapporteur.kernel.DomainException;

/**
 * What people write of a report in one language.
 *
 * @param title may be empty in a draft; at most 300 characters
 * @param summary Markdown of one paragraph, may be empty; at most 2,000 characters
 * @param text Markdown; at most 1,000,000 characters
 */
public record Content(String title, String summary, String text) {

    public static final Content EMPTY = new Content("", "", "");
    public static final int MAX_TITLE = 300;
    public static final int MAX_SUMMARY = 2_000;
    public static final int MAX_TEXT = 1_000_000;

    /** @throws DomainException {@code content.title-length}, {@code content.summary-length} or {@code content.text-length} */
    public Content {
        title = title.strip().replaceAll("\\s+", " ");
        summary = summary.strip();
        text = text.replace("\r\n", "\n").replace("\u0000", "");
        limit("content.title-length", title, MAX_TITLE);
        limit("content.summary-length", summary, MAX_SUMMARY);
        limit("content.text-length", text, MAX_TEXT);
    }

    private static void limit(String code, String value, int limit) {
        if (value.length() > limit) {
            throw DomainException.invalid(code, "length", value.length(), "limit", limit);
        }
    }
}
