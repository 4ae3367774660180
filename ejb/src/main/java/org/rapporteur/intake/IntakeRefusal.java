package org.rapporteur.intake;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.kernel.DomainException;

/** The refusals of the intake: each says what the person can do. */
final class IntakeRefusal {

    private IntakeRefusal() {}

    /** Nothing is in the file but white space. */
    static DomainException empty() {
        return DomainException.invalid("intake.empty");
    }

    /** @param seems {@code pdf}, {@code docx}, {@code zip}, {@code image} and so on; {@code unknown} else */
    static DomainException binary(String seems) {
        return DomainException.invalid("intake.binary", "seems", seems);
    }

    static DomainException tooLarge(long size, long limit) {
        return DomainException.invalid("intake.too-large", "size", size, "limit", limit);
    }

    static DomainException tooLong(int characters, int limit) {
        return DomainException.invalid("intake.too-long", "characters", characters, "limit", limit);
    }

    /**
     * @param charset the likeliest one
     * @param sample a line of the text read with it, by which a person can tell
     * @param choices all that can be chosen, the likeliest first
     */
    static DomainException encoding(String charset, String sample, List<String> choices) {
        return DomainException.invalid("intake.encoding", "charset", charset, "sample", sample, "choices", choices);
    }

    static DomainException unknownCharset(String charset, List<String> choices) {
        return DomainException.invalid("intake.charset", "charset", charset, "choices", choices);
    }

    /** @param words the dates as the text has them */
    static DomainException dateOrder(String words, LocalDate from, LocalDate to) {
        return DomainException.invalid("intake.date-order", "words", words, "from", from, "to", to);
    }
}
