package org.rapporteur.kernel;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    /** Own names of the languages in which reports are most written: the runtime's differ between its releases. */
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("ar", "العربية"),
            Map.entry("bg", "Български"),
            Map.entry("ca", "Català"),
            Map.entry("cs", "Čeština"),
            Map.entry("da", "Dansk"),
            Map.entry("de", "Deutsch"),
            Map.entry("el", "Ελληνικά"),
            Map.entry("en", "English"),
            Map.entry("es", "Español"),
            Map.entry("fa", "فارسی"),
            Map.entry("fi", "Suomi"),
            Map.entry("fr", "Français"),
            Map.entry("hr", "Hrvatski"),
            Map.entry("hu", "Magyar"),
            Map.entry("it", "Italiano"),
            Map.entry("ja", "日本語"),
            Map.entry("ko", "한국어"),
            Map.entry("nl", "Nederlands"),
            Map.entry("pl", "Polski"),
            Map.entry("pt", "Português"),
            Map.entry("pt-BR", "Português (Brasil)"),
            Map.entry("pt-PT", "Português (Portugal)"),
            Map.entry("ro", "Română"),
            Map.entry("ru", "Русский"),
            Map.entry("sk", "Slovenčina"),
            Map.entry("sl", "Slovenščina"),
            Map.entry("sr", "Српски"),
            Map.entry("sv", "Svenska"),
            Map.entry("tr", "Türkçe"),
            Map.entry("uk", "Українська"),
            Map.entry("vi", "Tiếng Việt"),
            Map.entry("zh", "中文"));

    /** Languages whose usual script runs from right to left. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

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

    /**
     * The language's name in itself, with a capital first letter as in a language switch: {@code Français}. Where it is
     * none of those that are most written, it is the runtime's and may change with its release; the tag where that has no
     * name.
     */
    public String ownName() {
        String known = OWN_NAMES.get(tag);
        if (known != null) {
            return known;
        }
        String name = nameIn(this);
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** The language without its script, region and variants: {@code pt} of {@code pt-BR}. */
    public String primary() {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    public boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(primary());
    }

    /**
     * The language's name in another language, as that language writes it in running text: {@code français}. It is the
     * runtime's and may change with its release; the tag where that has no name.
     */
    public String nameIn(Language other) {
        String name = locale().getDisplayName(other.locale());
        return name.isEmpty() ? tag : name;
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
