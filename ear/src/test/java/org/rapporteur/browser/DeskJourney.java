package org.rapporteur.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A report on its whole way by the hands of four people, each in a browser of their own, and what is refused on it. */
@ExtendWith(BrowserExtension.class)
class DeskJourney {

    private static final String PASSWORD = "archive-of-seminars";

    private static final String REPORT = """
            # Atelier sur l'eau et les villes

            5 - 10 mars 2027

            Le lundi, la délégation a visité les fontaines publiques de la vieille ville. Le mercredi, le groupe a

            poursuivi son voyage en amont, où un *water walk* montrait les sources.

            ## Ce qui reste à faire

            - compter les fontaines qui ne coulent plus
            """;

    @Test
    void a_report_goes_from_its_file_to_the_public(Browser author, Browser translator, Browser reviewer, Browser editor)
            throws IOException, InterruptedException {
        String slug = imported(author);
        submitted(author, slug);
        its_author_cannot_approve_it(author, slug);
        approved(reviewer, "fr", slug);
        translated(translator, "en", slug, "Workshop on water and cities");
        translated(translator, "es", slug, "Taller sobre el agua y las ciudades");
        approved(reviewer, "en", slug);
        approved(reviewer, "es", slug);
        published(editor, slug);
        found_by_the_public(author, slug);
        its_pdf_is_for_members(reviewer, slug);
    }

    private static String imported(Browser author) {
        signIn(author, "author@example.org");
        pictures(author.go("desk?which=all"), "board");
        author.go("desk/import");
        pictures(author, "import");
        author.see("#pasted").sendKeys(REPORT);
        author.see("#read").click();
        assertThat(value(author, "#from")).isEqualTo("2027-03-05");
        assertThat(value(author, "#to")).isEqualTo("2027-03-10");
        assertThat(value(author, "#title")).isEqualTo("Atelier sur l'eau et les villes");
        assertThat(value(author, "#original")).isEqualTo("fr");
        assertThat(author.see("#sheet-body mark").getText()).contains("le groupe a poursuivi son voyage");
        assertThat(author.see("#sheet-body em").getText()).isEqualTo("water walk");
        pictures(author, "import-read");
        String slug =
                value(author, "#symbol").toLowerCase(java.util.Locale.ROOT).replace('/', '-');
        author.see("#create").click();
        author.see("#editor");
        return slug;
    }

    private static void submitted(Browser author, String slug) {
        author.see("#summary").sendKeys("Une délégation remonte une rivière.");
        author.see("#state[data-now=saved]");
        assertThat(author.see("#sheet-summary").getText()).contains("remonte");
        pictures(author, "editor");
        author.see("#submit").click();
        author.see("#fr .stage.review");
        pictures(author.go("desk/reports/" + slug), "report");
    }

    /** The button is absent; who sends the form all the same is refused in words, and nothing happens. */
    private static void its_author_cannot_approve_it(Browser author, String slug) {
        author.go("desk/reports/" + slug + "/fr/review");
        author.see("#sheet-body");
        assertThat(author.driver().findElements(By.id("approve"))).isEmpty();
        Object status = author.driver().executeAsyncScript("""
                const done = arguments[0];
                const fields = new URLSearchParams({approving: 'approving', approve: 'x', version: '2',
                    'jakarta.faces.ViewState': 'stateless', csrf: document.querySelector('meta[name=csrf]').content});
                fetch(location.href, {method: 'POST', body: fields}).then((answer) => done(answer.status));
                """);
        assertThat(status).isEqualTo(422L);
        author.go("desk/reports/" + slug).see("#fr .stage.review");
    }

    private static void approved(Browser reviewer, String language, String slug) {
        signIn(reviewer, "reviewer." + language + "@example.org");
        assertThat(reviewer.go("desk?which=waiting").see("table.board").getText())
                .contains(symbol(slug));
        reviewer.go("desk/reports/" + slug + "/" + language + "/review");
        reviewer.see("#approve");
        pictures(reviewer, "review-" + language);
        reviewer.press("#approve");
        reviewer.go("desk/reports/" + slug).see("#" + language + " .stage.approved");
    }

    private static void translated(Browser translator, String language, String slug, String title) {
        signIn(translator, "translator." + language + "@example.org");
        translator.go("desk/reports/" + slug);
        translator.see("#" + language + " form input[type=submit]").click();
        translator.see("#bench");
        pictures(translator, "bench-" + language);
        List<String> blocks = translator.driver().findElements(By.cssSelector(".unit")).stream()
                .map(unit -> Objects.requireNonNull(unit.getAttribute("data-unit")))
                .toList();
        for (String block : blocks) {
            WebElement area = translator.see("#unit-" + block + " textarea");
            area.sendKeys(block.equals("title") ? title : title + ", " + block + ".");
            area.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
            translator.see("#unit-" + block + ".ok");
        }
        translator.see("#state[data-now=saved]");
        translator.see("#submitting input[type=submit]").click();
        translator.see("#" + language + " .stage.review");
    }

    private static void published(Browser editor, String slug) {
        signIn(editor, "editor@example.org");
        editor.go("desk/reports/" + slug + "/publish");
        editor.see("#publish");
        pictures(editor, "publish");
        editor.see("#publish").click();
        editor.see(".notice.good");
        pictures(editor.go("desk/reports/" + slug + "/publish"), "published");
        assertThat(editor.driver().findElements(By.cssSelector(".stage.published")))
                .hasSize(3);
    }

    private static void found_by_the_public(Browser reader, String slug) {
        signOut(reader);
        for (String language : List.of("fr", "en", "es")) {
            assertThat(reader.go(language + "/reports/" + slug).see("h1").getText())
                    .isNotBlank();
        }
        new WebDriverWait(reader.driver(), Duration.ofSeconds(60))
                .until(driver -> reader.go("fr/search?q=delegation+fontaines")
                        .driver()
                        .getPageSource()
                        .contains(slug));
    }

    private static void its_pdf_is_for_members(Browser reader, String slug) throws IOException, InterruptedException {
        signOut(reader);
        String pdf = Objects.requireNonNull(
                reader.go("fr/reports/" + slug).see("a[type='application/pdf']").getAttribute("href"));
        String path = pdf.substring(reader.site().address().toString().length());
        var told = reader.get(path);
        assertThat(told.statusCode()).isNotEqualTo(200);
        assertThat(told.headers().firstValue("Content-Type").orElse("")).doesNotContain("pdf");
        signIn(reader, "member@example.org");
        reader.go("fr/reports/" + slug);
        Object begins = reader.driver().executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then((answer) => answer.arrayBuffer())
                    .then((bytes) => done(new TextDecoder().decode(bytes.slice(0, 5))));
                """, pdf);
        assertThat(begins).isEqualTo("%PDF-");
    }

    private static void signIn(Browser browser, String email) {
        signOut(browser);
        browser.go("en/sign-in").see("#email").sendKeys(email);
        browser.see("#password").sendKeys(PASSWORD);
        browser.see("#enter").click();
        browser.see("form.sign-out");
    }

    private static void signOut(Browser browser) {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    /** The page in a window, on a phone and in the dark; nothing needs to be scrolled sideways. */
    private static void pictures(Browser browser, String name) {
        browser.desktop().screenshot("desk-" + name);
        browser.dark(true).screenshot("desk-" + name + "-dark");
        browser.dark(false).phone().screenshot("desk-" + name + "-phone");
        assertThat(browser.sidewaysScroll()).as(name).isZero();
        browser.desktop();
    }

    private static String symbol(String slug) {
        return slug.toUpperCase(java.util.Locale.ROOT).replace('-', '/');
    }

    private static String value(Browser browser, String selector) {
        return Objects.requireNonNull(browser.see(selector).getDomProperty("value"));
    }
}
