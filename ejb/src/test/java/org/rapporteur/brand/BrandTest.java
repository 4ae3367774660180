package org.rapporteur.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.brand.Brand.Paper;
import org.rapporteur.brand.Brand.Typeface;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

class BrandTest {

    private static final Map<Language, String> NAMES = Map.of(Language.ENGLISH, "Federation");

    private static Brand brand(String website, String accent) {
        return new Brand(
                NAMES, URI.create(website), accent, "#ffcc00", Typeface.SERIF, Optional.empty(), Paper.A4, "PA");
    }

    @Test
    void aBrandThatCanBeReadHasNoFault() {
        assertThat(BrandRules.faults(brand("https://www.example.org", "#b0121c")))
                .isEmpty();
    }

    @Test
    void aPaleAccentIsAFaultThatNamesItsContrastAndAReadableShade() {
        List<BrandFault> faults = BrandRules.faults(brand("https://www.example.org", "#ff8800"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo("accent");
        assertThat(faults.get(0).code()).isEqualTo("brand.contrast");
        assertThat(faults.get(0).data()).containsEntry("contrast", 2.39);
        String readable = String.valueOf(faults.get(0).data().get("readable"));
        assertThat(BrandRules.faults(brand("https://www.example.org", readable)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#767676, true", "#777777, false", "#000000, true", "#ffffff, false"})
    void theBoundIsTheStandards(String colour, boolean readable) {
        assertThat(Contrast.of(colour, "#ffffff") >= Contrast.OF_WORDS).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ff8800", "#ffffff", "#00ff00", "#ffff00", "#777777", "#b0121c"})
    void theReadableShadeIsTheLightestOne(String colour) {
        String readable = Contrast.readable(colour);

        assertThat(Contrast.of(readable, "#ffffff"))
                .isGreaterThanOrEqualTo(4.5)
                .isLessThan(readable.equals(colour) ? 21 : 4.7);
    }

    @Test
    void theColourOfBarsMayBePale() {
        assertThat(brand("https://www.example.org", "#000000").ornament()).isEqualTo("#ffcc00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://www.example.org", "https:/nothing", "mailto:a@example.org"})
    void anAddressThatIsNotHttpsIsAFault(String address) {
        assertThat(BrandRules.faults(brand(address, "#000000"))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("website");
            assertThat(fault.code()).isEqualTo("brand.website-https");
        });
    }

    @Test
    void allFaultsAreSaidTogether() {
        DomainException refusal = BrandFault.refusal(BrandRules.faults(brand("ftp://example.org", "#ffff00")));

        assertThat(refusal.code()).isEqualTo("brand.website-https");
        assertThat(refusal.data()).containsEntry("field", "website");
        assertThat((List<?>) refusal.data().get("faults")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "b0121c"})
    void whatIsNoColourIsRefused(String colour) {
        DomainException refusal =
                catchThrowableOfType(DomainException.class, () -> brand("https://www.example.org", colour));

        assertThat(refusal.code()).isEqualTo("brand.accent");
    }

    @Test
    void an_address_from_before_the_rule_may_be_printed_and_a_new_one_must_be_safe() {
        assertThat(BrandRules.faults(brand("http://www.example.org", "#b0121c")))
                .isEmpty();
        assertThat(BrandRules.newWebsite("http://www.example.org"))
                .get()
                .extracting(BrandFault::code)
                .isEqualTo("brand.website-https");
        assertThat(BrandRules.newWebsite("https://www.example.org")).isEmpty();
    }

    @Test
    void theDigestIsOfWhatPaperShowsAndOfNothingElse() {
        Brand one = brand("https://www.example.org", "#b0121c");
        Brand otherPrefix = new Brand(
                one.names(),
                one.website(),
                "#B0121C",
                one.ornament(),
                one.typeface(),
                one.logo(),
                one.paper(),
                "OTHER");
        Map<Language, String> renamed = new LinkedHashMap<>();
        renamed.put(Language.ENGLISH, "Federation 2");
        Brand otherName = new Brand(
                renamed,
                one.website(),
                one.accent(),
                one.ornament(),
                one.typeface(),
                one.logo(),
                one.paper(),
                one.symbolPrefix());

        assertThat(otherPrefix.digest()).isEqualTo(one.digest());
        assertThat(otherName.digest()).isNotEqualTo(one.digest());
        assertThat(one.digest()).isEqualTo("e37b4f9498bbf2f14b824d8bc9fdde9e55a3f34bed720903f674470c77820b05");
    }
}
