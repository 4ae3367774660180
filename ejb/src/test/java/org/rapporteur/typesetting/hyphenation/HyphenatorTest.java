package org.rapporteur.typesetting.hyphenation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;

class HyphenatorTest {

    @ParameterizedTest
    @CsvSource({
        "en, hyphenation, hy-phen-ation",
        "en, associate, as-so-ciate",
        "en, table, ta-ble",
        "en, democracy, democ-racy",
        "fr, délégation, dé-lé-ga-tion",
        "fr, gouvernement, gou-ver-ne-ment",
        "fr, populisme, po-pu-lisme",
        "es, democracia, de-mo-cra-cia",
        "es, organizaciones, or-ga-ni-za-cio-nes",
        "es, murciélago, mur-cié-lago",
        "de, gewerkschaft, ge-werk-schaft",
        "de, bundesrepublik, bun-des-re-pu-blik",
        "de, zuhören, zu-hö-ren",
        "de, straße, stra-ße",
        "de, zucker, zu-cker",
        "de, österreich, ös-ter-reich",
        "de, energiegenossenschaft, ener-gie-ge-nos-sen-schaft",
        "pt, democracia, de-mo-cra-cia",
        "pt, passarinho, pas-sa-ri-nho",
        "pt, trabalhadores, tra-ba-lha-do-res",
        "pt, carruagem, car-ru-a-gem",
        "pt, cooperação, co-o-pe-ra-ção",
        "pt, software, soft-ware",
        "ru, демократия, де-мо-кра-тия",
        "ru, государство, го-су-дар-ство",
        "ru, подъезд, подъ-езд",
        "ru, профсоюз, проф-со-юз",
        "ru, шестьдесят, шесть-де-сят",
        "ru, ядозубе, ядо-зу-бе",
    })
    void wordsAreDividedAsTheirLanguageDividesThem(String language, String word, String divided) {
        assertThat(divide(language, word)).isEqualTo(divided);
    }

    @Test
    void shortWordsAndForeignAlphabetsStayWhole() {
        assertThat(divide("fr", "avec")).isEqualTo("avec");
        assertThat(divide("en", "демократия")).isEqualTo("демократия");
    }

    @Test
    void aLanguageWithoutPatternsDividesNothing() {
        assertThat(divide("xx", "organizaciones")).isEqualTo("organizaciones");
    }

    private static String divide(String language, String word) {
        boolean[] places = Hyphenators.of(Language.of(language)).divide(word);
        StringBuilder divided = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            divided.append(i < places.length && places[i] ? "-" : "").append(word.charAt(i));
        }
        return divided.toString();
    }
}
