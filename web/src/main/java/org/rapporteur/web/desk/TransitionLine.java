package org.rapporteur.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.TransitionRecord;
import org.rapporteur.web.api.Given;
import org.rapporteur.workflow.Guard;

/**
 * What was done to a text.
 *
 * @param from a stage or a standing
 * @param to a stage or a standing
 * @param holder who held it afterwards
 * @param revision the newest revision at that moment, 0 before the first
 * @param overridden the guards that a chief editor set aside
 */
public record TransitionLine(
        long id,
        String language,
        String action,
        String from,
        String to,
        Person actor,
        @Nullable Person holder,
        @Nullable String reason,
        int revision,
        List<String> overridden,
        Instant at) {

    static TransitionLine of(TransitionRecord record) {
        return new TransitionLine(
                record.id(),
                record.languageVersion().language().tag(),
                record.action().key(),
                Given.word(record.from()),
                Given.word(record.to()),
                Person.of(record.actor()),
                record.holder().map(Person::of).orElse(null),
                record.reason().orElse(null),
                record.revision(),
                record.overridden().stream().map(Guard::key).toList(),
                record.at());
    }
}
