package org.rapporteur.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;

/**
 * The language of a request: that of its address, else the one that the address says beside it ({@link #AROUND}), else
 * that of the account, else the browser's first that we have.
 */
public final class PageLanguage {

    /** The parameter of an address that is in no language of the pages: the language of the page around the report. */
    public static final String AROUND = "ui";

    private static final String ATTRIBUTE = PageLanguage.class.getName();

    private PageLanguage() {}

    /** Decides the language of the request from now on. */
    public static void decide(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language decided ? decided : preferred(request);
    }

    /** The first language of {@code Accept-Language} in which there are pages, or English. */
    public static Language preferred(HttpServletRequest request) {
        List<Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> ofPages(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** The language of the pages that has the tag, if there is one. */
    public static Optional<Language> ofPages(@Nullable String tag) {
        return Language.OF_PAGES.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The language with which a path begins: {@code /fr/search}. */
    public static Optional<Language> ofPath(String path) {
        String[] steps = path.split("/", 3);
        return steps.length > 1 ? ofPages(steps[1]) : Optional.empty();
    }
}
