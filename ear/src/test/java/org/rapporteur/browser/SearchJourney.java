package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Searching with the keyboard, with suggestions and without scripts. */
@ExtendWith(BrowserExtension.class)
class SearchJourney {

    private static final String FIELD = "form.search input[name=q]";
    private static final String OPEN = "form.search [role=listbox]:not([hidden])";

    @Test
    void a_suggestion_is_chosen_with_the_arrow_keys_and_leads_to_its_report(Browser browser) {
        WebElement field = browser.go("en/").see(FIELD);
        until(browser, d -> "combobox".equals(field.getAttribute("role")));
        field.sendKeys("energ");
        browser.see(OPEN);
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(field.getAttribute("aria-activedescendant")).isIn(null, "");
        assertThat(browser.see("form.search [role=status]").getAttribute("textContent"))
                .contains("suggestion");

        field.sendKeys(Keys.ARROW_DOWN);
        WebElement chosen = browser.see("form.search [role=option][aria-selected=true]");
        assertThat(field.getAttribute("aria-activedescendant")).isEqualTo(chosen.getAttribute("id"));
        browser.screenshot("suggestions");
        field.sendKeys(Keys.HOME);
        assertThat(field.getAttribute("aria-activedescendant")).isIn(null, "");
        // Backwards from the field is the last one, and reports stand after names.
        field.sendKeys(Keys.ARROW_UP, Keys.ENTER);
        until(browser, d -> d.getCurrentUrl().contains("/reports/"));
    }

    @Test
    void escape_closes_the_list_and_then_clears_the_field(Browser browser) {
        WebElement field = browser.go("en/").see(FIELD);
        until(browser, d -> "combobox".equals(field.getAttribute("role")));
        field.sendKeys("energ");
        browser.see(OPEN);
        field.sendKeys(Keys.ESCAPE);
        assertThat(browser.driver().findElements(By.cssSelector(OPEN))).isEmpty();
        assertThat(field.getAttribute("value")).isEqualTo("energ");
        field.sendKeys(Keys.ESCAPE);
        assertThat(field.getAttribute("value")).isEmpty();
    }

    @Test
    void without_scripts_the_field_searches_and_facets_unfold(Browser browser) {
        WebElement field = browser.scripts(false).phone().go("fr/").see(FIELD);
        assertThat(field.getAttribute("role")).isIn(null, "");
        field.sendKeys("energie", Keys.ENTER);
        until(browser, d -> d.getCurrentUrl().contains("/fr/search?q=energie"));
        assertThat(browser.see("mark").getText()).isEqualToIgnoringCase("énergie");
        WebElement facets = browser.see(".facets details.fold");
        assertThat(facets.getAttribute("open")).isNull();
        browser.see(".fold > summary").click();
        until(browser, d -> browser.see(".facets ul a").isDisplayed());
        assertThat(browser.sidewaysScroll()).isZero();
        browser.screenshot("search-phone");
    }

    private static void until(Browser browser, ExpectedCondition<Boolean> condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).until(condition);
    }
}
