package org.rapporteur.kernel;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * A language of a text, named by its BCP 47 tag in canonical form ({@code fr}, {@code pt-BR}).
 *
 * @param tag a well-formed BCP 47 language tag, never empty
 */
public record Language(String tag) implements Comparable<Language> {

    public static final Language ENGLISH = new Language("en");
    public static final Language FRENCH = new Language("fr");
    public static final Language SPANISH = new Language("es");

    /** The languages in which pages, messages and mail exist, in the order in which they are offered. */
    public static final List<Language> OF_PAGES = List.of(ENGLISH, FRENCH, SPANISH);

    public Language {
        try {
            tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw DomainException.invalid("language.malformed", "tag", tag);
        }
        if (tag.equals("und") || tag.isEmpty()) {
            throw DomainException.invalid("language.malformed", "tag", tag);
        }
    }

    /** @throws DomainException {@code language.malformed} when the tag is not well-formed BCP 47 */
    public static Language of(String tag) {
        return new Language(tag);
    }

    public static Language of(Locale locale) {
        return new Language(locale.toLanguageTag());
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language's name in itself, with a capital first letter as in a language switch: {@code Français}. */
    public String ownName() {
        String name = locale().getDisplayName(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** The language's name in another language, as that language writes it in running text: {@code français}. */
    public String nameIn(Language other) {
        return locale().getDisplayName(other.locale());
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
