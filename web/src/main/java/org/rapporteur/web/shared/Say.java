package org.rapporteur.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * Messages and dates in the language of the page, for pages and their beans: {@code #{say.text('archive.hits',
 * 'count', n)}}. Texts without data come from the bundle itself: {@code #{m['archive.title']}}.
 */
@Named
@RequestScoped
public class Say {

    @Inject
    private HttpServletRequest request;

    private @Nullable Messages messages;

    /** @param data alternating names and values */
    public String text(String key, Object... data) {
        return messages().say(key, data);
    }

    public String refusal(DomainException refusal) {
        return messages().say(refusal);
    }

    public String date(LocalDate date) {
        return Dates.in(language()).date(date);
    }

    public String range(LocalDate first, @Nullable LocalDate last) {
        return Dates.in(language()).range(first, last);
    }

    /** The day of a moment. */
    public String day(Instant time) {
        return Dates.in(language()).date(time);
    }

    public String moment(Instant time) {
        return Dates.in(language()).dateAndTime(time);
    }

    /** For {@code datetime} attributes: ISO 8601 to the second. */
    public String iso(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A language's name as it stands in running text of the page's language. */
    public String languageName(Language other) {
        return other.nameIn(language());
    }

    public Language language() {
        return messages().language();
    }

    /** What the last action was refused for, to be shown above the form; marks it as shown. */
    public List<String> getRefusals() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .map(message -> {
                    message.rendered();
                    return message.getSummary();
                })
                .toList();
    }

    /** The messages in the page's language; decided once per request. */
    public Messages messages() {
        if (messages == null) {
            messages = Messages.in(PageLanguage.of(request));
        }
        return messages;
    }
}
