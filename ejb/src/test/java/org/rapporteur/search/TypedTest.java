package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;

class TypedTest {

    private static final Map<Language, String> TITLES = titles();

    private static Map<Language, String> titles() {
        Map<Language, String> titles = new LinkedHashMap<>();
        titles.put(Language.ENGLISH, "Power that belongs to the city");
        titles.put(Language.FRENCH, "L’énergie qui appartient à la ville");
        return titles;
    }

    @Test
    void beginnings_of_words_in_any_order_begin_a_name_whatever_their_accents() {
        assertThat(Typed.of("ebert fond").beginName("Fondation Friedrich-Ebert"))
                .isTrue();
        assertThat(Typed.of("SENEG").beginName("Sénégal")).isTrue();
        assertThat(Typed.of("rich").beginName("Fondation Friedrich-Ebert")).isFalse();
        assertThat(Typed.of("fond lyon").beginName("Fondation Friedrich-Ebert")).isFalse();
    }

    @Test
    void the_title_that_begins_so_is_shown_and_the_readers_own_where_both_do() {
        assertThat(Typed.of("energ").best(TITLES, Language.ENGLISH).getKey()).isEqualTo(Language.FRENCH);
        assertThat(Typed.of("l'ener").best(TITLES, Language.FRENCH).getKey()).isEqualTo(Language.FRENCH);
        assertThat(Typed.of("pow").best(TITLES, Language.FRENCH).getKey()).isEqualTo(Language.ENGLISH);
        assertThat(Typed.of("nothing").best(TITLES, Language.FRENCH).getKey()).isEqualTo(Language.FRENCH);
    }

    @Test
    void one_letter_is_too_short_and_one_chinese_sign_is_not() {
        assertThat(List.of("", " ", "a", "-", "\"a\"", "\u0000"))
                .allMatch(typed -> Typed.of(typed).tooShort());
        assertThat(List.of("ab", "国", "a1")).noneMatch(typed -> Typed.of(typed).tooShort());
    }

    @Test
    void a_long_text_is_cut_off_and_asks_for_a_few_words_only() {
        Typed typed = Typed.of("mot ".repeat(10_000));
        assertThat(typed.text().length()).isLessThanOrEqualTo(80);
        assertThat(typed.names()).hasSizeLessThanOrEqualTo(6);
    }
}
