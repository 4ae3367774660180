package org.rapporteur.web.archive;

import java.util.List;

/**
 * A report in a list, ready to be shown.
 *
 * @param address of its page, with the context path
 * @param language tag of the language in which it is shown
 * @param foreign whether that is not the page's language
 * @param days of the event, empty while they are not known
 * @param places separated by commas, may be empty
 * @param badges one for each language in which it is public
 * @param words HTML: a snippet with marks, or the summary; may be empty
 * @param wordsLanguage tag of the language of the words
 */
public record Line(
        String address,
        String language,
        boolean foreign,
        String title,
        String kind,
        String days,
        String places,
        List<Badge> badges,
        String words,
        String wordsLanguage) {

    /** @param current whether the line shows the report in this language */
    public record Badge(String tag, String name, String address, boolean current) {}
}
