package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class HomeJourney {

    @Test
    void the_site_leads_to_a_home_page_in_the_readers_language(Browser browser)
            throws IOException, InterruptedException {
        assertThat(browser.get("").statusCode()).isEqualTo(302);
        assertThat(browser.get("en/").statusCode()).isEqualTo(200);
        assertThat(browser.go("").driver().getTitle()).isNotBlank();
    }

    @Test
    void the_home_page_fits_a_window_and_a_phone_in_light_and_dark(Browser browser) {
        browser.go("").screenshot("home");
        browser.dark(true).screenshot("home-dark");
        browser.dark(false).phone().go("").screenshot("home-phone");
        assertThat(browser.sidewaysScroll()).isZero();
    }
}
