package org.rapporteur.web.desk;

import java.util.List;
import org.rapporteur.report.TransitionRecord;
import org.rapporteur.web.shared.Say;

/**
 * One transition, in words.
 *
 * @param at for {@code datetime}
 * @param path from where to where; empty where the place stayed the same
 * @param overridden what a chief editor set aside
 */
public record HistoryLine(
        String at,
        String when,
        String who,
        String language,
        String tag,
        String what,
        String path,
        String reason,
        List<String> overridden) {

    static HistoryLine of(TransitionRecord record, Say say) {
        String from = say.text("point." + record.from().toLowerCase(java.util.Locale.ROOT));
        String to = say.text("point." + record.to().toLowerCase(java.util.Locale.ROOT));
        return new HistoryLine(
                say.iso(record.at()),
                say.moment(record.at()),
                record.actor().name(),
                record.languageVersion().language().ownName(),
                record.languageVersion().language().tag(),
                say.text("history." + record.action().key()),
                record.from().equals(record.to()) ? "" : from + " → " + to,
                record.reason().orElse(""),
                record.overridden().stream()
                        .map(guard -> say.text("guard." + guard.key()))
                        .toList());
    }
}
