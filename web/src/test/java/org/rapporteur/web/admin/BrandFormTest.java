package org.rapporteur.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;

class BrandFormTest {

    private final Map<String, String[]> parameters = new HashMap<>();

    @Test
    void names_stay_in_the_order_of_the_masthead_and_an_added_one_comes_last() {
        parameters.put("masthead", new String[] {"fr", "en", "es"});
        for (String tag : new String[] {"es", "en", "fr"}) {
            parameters.put("name-" + tag, new String[] {"Name " + tag});
        }
        parameters.put("added-language", new String[] {"de"});
        parameters.put("added-name", new String[] {"Name de"});

        assertThat(BrandForm.read(request()).names().keySet())
                .extracting(Language::tag)
                .containsExactly("fr", "en", "es", "de");
        assertThat(BrandForm.nameOfNoLanguage(request())).isEmpty();
    }

    @Test
    void a_name_typed_for_no_language_is_told() {
        parameters.put("added-language", new String[] {""});
        parameters.put("added-name", new String[] {" Name "});

        assertThat(BrandForm.nameOfNoLanguage(request())).isEqualTo("Name");
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, given) -> {
                    String[] values = parameters.get((String) given[0]);
                    return switch (method.getName()) {
                        case "getParameter" -> values == null ? null : values[0];
                        case "getParameterValues" -> values;
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
