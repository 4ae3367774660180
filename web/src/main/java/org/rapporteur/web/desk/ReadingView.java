package org.rapporteur.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Reading;
import org.rapporteur.intake.Remark;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Markdown;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Messages;

/**
 * What a file was read as; nothing is created.
 *
 * @param report what was recognised, as a report is created with it, once what is missing is added
 * @param place what stood beside the days on their line
 * @param address the web address above the title
 * @param confidence of the language, 0 to 1
 * @param remarks what was recognised, is doubtful or was changed, in the order of the text
 */
public record ReadingView(
        Recognised report,
        @Nullable String place,
        @Nullable String address,
        double confidence,
        List<RemarkView> remarks) {

    /**
     * A report so far as it was recognised; its members are those of a report to be created.
     *
     * @param text Markdown
     */
    public record Recognised(
            @Nullable String originalLanguage,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String title,
            String text) {}

    /**
     * One thing that the person should know.
     *
     * @param level recognised, doubtful or changed
     * @param code what programs compare, with the data that the message needs
     */
    public record RemarkView(String level, String code, Map<String, Object> data, String text) {

        static RemarkView of(Remark remark, Messages messages) {
            return new RemarkView(
                    Given.word(remark.level()),
                    remark.code(),
                    remark.data(),
                    messages.say(remark.code(), remark.data()));
        }
    }

    static ReadingView of(Reading reading, Messages messages) {
        return new ReadingView(
                new Recognised(
                        reading.language().map(Language::tag).orElse(null),
                        reading.dates().map(dates -> dates.from()).orElse(null),
                        reading.dates().map(dates -> dates.to()).orElse(null),
                        reading.title(),
                        Markdown.write(reading.body())),
                reading.place().orElse(null),
                reading.address().orElse(null),
                reading.confidence(),
                reading.remarks().stream()
                        .map(remark -> RemarkView.of(remark, messages))
                        .toList());
    }
}
