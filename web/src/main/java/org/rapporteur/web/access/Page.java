package org.rapporteur.web.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Language;

/**
 * One page of the site: its view, its address and who may see it. Immutable.
 *
 * <p>The address is a template such as {@code /{lang}/reports/{slug}}. A part in braces matches one step of the path;
 * {@code {lang}} matches only a language of the pages, and the page is then shown in it; {@code {content}} matches the tag
 * of any language, in which the report is while the page around it is in the reader's. The other parts reach the view as
 * request parameters of the same name, so {@code f:viewParam} takes them. A page without {@code {lang}} is shown in the
 * language of the account.
 */
public final class Page {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");
    private static final String LANGUAGES =
            Language.OF_PAGES.stream().map(Language::tag).collect(Collectors.joining("|"));

    /** Tags as BCP 47 has them; what stands beside them in addresses is none. */
    static final String CONTENT = "(?!api/)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*";

    private final String view;
    private final Access access;
    private final String address;
    private final List<String> names = new ArrayList<>();
    private final Pattern pattern;

    Page(String view, Access access, String address) {
        this.view = view;
        this.access = access;
        this.address = address;
        StringBuilder expression = new StringBuilder();
        Matcher parts = PART.matcher(address);
        int end = 0;
        while (parts.find()) {
            expression.append(Pattern.quote(address.substring(end, parts.start())));
            expression.append("(").append(values(parts.group(1))).append(")");
            names.add(parts.group(1));
            end = parts.end();
        }
        expression.append(Pattern.quote(address.substring(end)));
        pattern = Pattern.compile(expression.toString());
    }

    private static String values(String part) {
        return switch (part) {
            case "lang" -> LANGUAGES;
            case "content" -> CONTENT;
            default -> "[^/]+";
        };
    }

    /** The path of the view's file in the web archive: {@code /archive/report.xhtml}. */
    public String view() {
        return view;
    }

    public Access access() {
        return access;
    }

    /** The template of the address. */
    public String address() {
        return address;
    }

    /** Whether the language stands in the address, so that every language has an address of its own. */
    public boolean perLanguage() {
        return names.contains("lang");
    }

    /** What the braces stand for in a path, or nothing when the path is not this page's. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return address + " → " + view + " (" + access + ")";
    }
}
