package org.rapporteur.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.BrandDraft;
import org.rapporteur.kernel.Language;

/** The fields of the brand's form, read from a request as they are. What is no value of a list is its first one. */
final class BrandForm {

    private static final String NAME = "name-";

    /** Sent once for each name in the order of the masthead, since a request's parameters have no order of their own. */
    private static final String MASTHEAD = "masthead";

    /** Languages in which reports are written, beside those of the pages. */
    private static final List<Language> OTHERS =
            Stream.of("de", "pt", "ru", "ar", "zh").map(Language::of).toList();

    private BrandForm() {}

    static BrandDraft read(HttpServletRequest request) {
        Map<Language, String> names = new LinkedHashMap<>();
        @Nullable String[] tags = request.getParameterValues(MASTHEAD);
        for (String tag : tags == null ? new String[0] : tags) {
            language(tag).ifPresent(language -> names.put(language, given(request, NAME + tag)));
        }
        language(given(request, "added-language"))
                .ifPresent(language -> names.putIfAbsent(language, given(request, "added-name")));
        String logo = given(request, "logo");
        boolean kept = !logo.isEmpty() && request.getParameter("remove-logo") == null;
        return new BrandDraft(
                names,
                given(request, "website"),
                given(request, "accent"),
                given(request, "ornament"),
                one(Brand.Typeface.values(), given(request, "typeface")),
                kept ? Optional.of(logo) : Optional.empty(),
                one(Brand.Paper.values(), given(request, "paper")),
                given(request, "symbolPrefix"));
    }

    /** A name that was typed for a further language without saying for which; empty where there is none. */
    static String nameOfNoLanguage(HttpServletRequest request) {
        return language(given(request, "added-language")).isPresent() ? "" : given(request, "added-name");
    }

    /** Tags that this form writes; others are not its own. */
    static Optional<Language> language(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?") ? Optional.of(Language.of(tag)) : Optional.empty();
    }

    static String given(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }

    /** Those of the masthead in its order, then the other languages of the pages. */
    static List<Language> languages(BrandDraft draft) {
        Set<Language> languages = new LinkedHashSet<>(draft.names().keySet());
        languages.addAll(Language.OF_PAGES);
        return new ArrayList<>(languages);
    }

    /** Those that may be added to the masthead. */
    static List<Language> others(BrandDraft draft) {
        return OTHERS.stream()
                .filter(language -> !draft.names().containsKey(language))
                .toList();
    }
}
