package org.rapporteur.web.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Language;

/** Makes addresses of pages from their templates. All are paths within the site, without its context path. */
public final class Addresses {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private Addresses() {}

    /**
     * @param template as in {@link Pages}
     * @param parameters for the braces; those that have no place in the template become the query
     */
    public static String of(String template, Language language, Map<String, List<String>> parameters) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        Matcher parts = PART.matcher(template);
        StringBuilder path = new StringBuilder();
        while (parts.find()) {
            List<String> values = rest.remove(parts.group(1));
            String value = values == null || values.isEmpty() ? language.tag() : values.get(0);
            parts.appendReplacement(path, Matcher.quoteReplacement(Site.encode(value)));
        }
        parts.appendTail(path);
        String query = rest.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> Site.encode(entry.getKey()) + "=" + Site.encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path.toString() : path + "?" + query;
    }
}
