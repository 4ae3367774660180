package org.rapporteur.web.terms;

import java.util.List;
import java.util.Map;
import org.rapporteur.translation.exchange.ImportReport;
import org.rapporteur.web.shared.Messages;

/**
 * What became of a file's entries.
 *
 * @param format tmx, tbx or csv
 * @param merged entries that added something to a concept that there was
 * @param known entries that brought nothing new
 * @param refusals the first thousand of those that could not be taken
 */
public record ImportView(
        String format, long read, long added, long merged, long known, long refused, List<RefusalView> refusals) {

    /**
     * @param line where the entry begins
     * @param code what programs compare
     * @param title what it means, in the language of Accept-Language
     * @param data what the message needs
     */
    public record RefusalView(long line, String code, String title, Map<String, Object> data) {}

    static ImportView of(ImportReport report, Messages messages) {
        return new ImportView(
                report.format().key(),
                report.read(),
                report.added(),
                report.merged(),
                report.known(),
                report.refused(),
                report.refusals().stream()
                        .map(refusal -> new RefusalView(
                                refusal.line(),
                                refusal.code(),
                                messages.say(refusal.code(), refusal.data()),
                                refusal.data()))
                        .toList());
    }
}
