package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Two editors and one concept: what one of them writes is never lost to the other, and what reports are named by stays. */
@ExtendWith(BrowserExtension.class)
class TermsJourney {

    private static final String PASSWORD = "archive-of-seminars";

    @Test
    void two_editors_of_one_concept_are_told_of_each_other(Browser one, Browser other) {
        signIn(one, "editor@example.org");
        signIn(other, "chief@example.org");
        one.go("desk/terms/new");
        terms(one).get(0).sendKeys("lantern walk");
        terms(one).get(1).sendKeys("marche aux lanternes");
        one.see("#save").click();
        assertThat(one.see(".notice.good").getText()).isNotBlank();

        String address = concept(one, "lantern");
        one.go(address);
        other.go(address);
        other.see("details.more summary").click();
        other.see("#note").sendKeys("Asked by the women's group.");
        other.see("#save").click();
        other.see(".notice.good");

        terms(one).get(2).sendKeys("lantern procession");
        one.see("#save").click();
        assertThat(one.see(".conflict").getText()).contains("Asked by the women's group.");
        assertThat(value(terms(one).get(2))).isEqualTo("lantern procession");
        pictures(one, "concept-conflict");
        one.see("#save").click();
        one.see(".notice.good");
        assertThat(concept(other, "lantern proc")).isEqualTo(address);
    }

    @Test
    void a_term_that_another_concept_has_is_kept_twice_only_when_somebody_says_so(Browser editor) {
        signIn(editor, "editor@example.org");
        editor.go("desk/terms/new");
        terms(editor).get(0).sendKeys("Seminar");
        editor.see("#save").click();
        assertThat(editor.see(".notice.warn a").getAttribute("href")).contains("/desk/terms/");
        pictures(editor, "concept-taken");
        editor.see("input[name=homonyms]").click();
        editor.see("#save").click();
        editor.see(".notice.good");
    }

    @Test
    void a_concept_is_deleted_after_a_second_click_and_translators_only_read(Browser editor, Browser translator) {
        signIn(editor, "editor@example.org");
        editor.go("desk/terms/new");
        terms(editor).get(0).sendKeys("paper boat");
        editor.see("#save").click();
        editor.see(".notice.good");
        String address = concept(editor, "paper b");

        signIn(translator, "translator.fr@example.org");
        translator.go(address);
        assertThat(translator.see("main").getText()).contains("paper boat");
        assertThat(translator.driver().findElements(By.cssSelector("#save, #delete")))
                .isEmpty();

        editor.go(address);
        editor.driver()
                .findElements(By.cssSelector("details.more summary"))
                .get(1)
                .click();
        editor.see("#delete").click();
        editor.see(".notice.good");
        assertThat(editor.go("desk/terms?q=paper+b").see(".empty").getText()).contains("paper b");
    }

    @Test
    void a_unit_that_nobody_should_learn_from_is_deleted(Browser editor) {
        signIn(editor, "editor@example.org");
        int before = units(editor);
        assertThat(before).isPositive();
        editor.see("table.units details summary").click();
        editor.see("table.units details input[type=submit]").click();
        editor.see(".notice.good");
        assertThat(units(editor)).isEqualTo(before - 1);
    }

    /** How many are told to be found. */
    private static int units(Browser browser) {
        String told = browser.go("desk/memory?q=energ").see(".bar .meta").getText();
        return Integer.parseInt(told.replaceAll("\\D", ""));
    }

    @Test
    void forms_are_added_to_a_name_of_the_register_and_every_page_fits(Browser editor) {
        signIn(editor, "editor@example.org");
        editor.go("desk/names/place/dakar");
        assertThat(editor.see(".registered").getText()).contains("Dakar");
        terms(editor).get(0).sendKeys("Ndakaaru");
        editor.see("#save").click();
        editor.see(".notice.good");
        assertThat(editor.go("desk/names?kind=place").see("table.terms").getText())
                .contains("Ndakaaru");
        pictures(editor, "names");
        pictures(editor.go("desk/terms"), "terms");
        pictures(editor.go("desk/memory"), "memory");
        pictures(editor.go("desk/terms/files"), "files");
    }

    private static String concept(Browser browser, String words) {
        return Objects.requireNonNull(browser.go("desk/terms?q=" + words.replace(" ", "+"))
                        .see("table.terms a")
                        .getAttribute("href"))
                .replaceFirst(".*/desk/", "desk/");
    }

    private static List<WebElement> terms(Browser browser) {
        return browser.driver().findElements(By.cssSelector("input[name=term]:not([type=hidden])"));
    }

    private static String value(WebElement field) {
        return Objects.requireNonNull(field.getDomProperty("value"));
    }

    private static void signIn(Browser browser, String email) {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.go("en/sign-in").see("#email").sendKeys(email);
        browser.see("#password").sendKeys(PASSWORD);
        browser.see("#enter").click();
        browser.see("form.sign-out");
    }

    /** The page in a window, on a phone and in the dark; nothing needs to be scrolled sideways. */
    private static void pictures(Browser browser, String name) {
        browser.desktop().screenshot("terms-" + name);
        browser.dark(true).screenshot("terms-" + name + "-dark");
        browser.dark(false).phone().screenshot("terms-" + name + "-phone");
        assertThat(browser.sidewaysScroll()).as(name).isZero();
        browser.desktop();
    }
}
