package org.rapporteur.translation.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/** Languages as files name them. */
final class Tags {

    private Tags() {}

    /**
     * The language of a tag; underscores count as hyphens, and a region that says nothing ({@code fr_XX}) is left out.
     *
     * @throws DomainException {@code exchange.no-language} when there is no tag, {@code exchange.language} when it names no
     *     language that is known
     */
    static Language language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw DomainException.invalid("exchange.no-language");
        }
        String hyphened = tag.strip().replace('_', '-').replaceFirst("(?i)-(xx|zz)$", "");
        Locale locale = Locale.forLanguageTag(hyphened);
        String code = locale.getLanguage();
        if (code.isEmpty() || locale.getDisplayLanguage(Locale.ENGLISH).equals(code)) {
            throw DomainException.invalid("exchange.language", "tag", tag.length() > 50 ? tag.substring(0, 50) : tag);
        }
        return Language.of(locale);
    }

    /** Whether a column's name is a language. */
    static boolean isLanguage(String name) {
        if (!name.strip().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            return false;
        }
        try {
            language(name);
            return true;
        } catch (DomainException no) {
            return false;
        }
    }
}
