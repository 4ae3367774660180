package org.rapporteur.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/** What pages and problem documents say, in one language. Immutable. */
public final class Messages {

    /** The name of the bundles. */
    public static final String BUNDLE = "messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), Messages.class.getClassLoader(), NO_FALLBACK);
    }

    /** @param language one of {@link Language#OF_PAGES} */
    public static Messages in(Language language) {
        return new Messages(language);
    }

    public Language language() {
        return language;
    }

    /** The message of a refusal: that of its code, with its data. */
    public String say(DomainException refusal) {
        return say(refusal.code(), refusal.data());
    }

    /**
     * @param key of the bundle; shown itself when it is missing there, which a test does not let pass
     * @param data by the names that the message uses
     */
    public String say(String key, Map<String, ?> data) {
        return bundle.containsKey(key) ? Phrase.format(bundle.getString(key), language, data) : key;
    }

    /** @param data alternating names and values */
    public String say(String key, Object... data) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < data.length; i += 2) {
            named.put(String.valueOf(data[i]), data[i + 1]);
        }
        return say(key, named);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
