package org.rapporteur.intake;

import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.DateRange;
import org.rapporteur.text.Document;

/**
 * What a file was read as; nothing of it is stored before a person has confirmed it.
 *
 * @param language the language of the text, where it could be told
 * @param confidence of the language, 0 to 1
 * @param title without markup; empty where none was found
 * @param address the web address above the title as it was written, where there was one
 * @param dates the event's days, where they were found
 * @param place what stood beside the days on their line, where anything did
 * @param body in normal form, without masthead, address, title and days; ids are empty
 * @param remarks in the order of the text
 */
public record Reading(
        Optional<Language> language,
        double confidence,
        String title,
        Optional<String> address,
        Optional<DateRange> dates,
        Optional<String> place,
        Document body,
        List<Remark> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }

    /** The remarks of one level. */
    public List<Remark> remarks(Remark.Level level) {
        return remarks.stream().filter(remark -> remark.level() == level).toList();
    }
}
