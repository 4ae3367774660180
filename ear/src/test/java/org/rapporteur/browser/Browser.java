package org.rapporteur.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser window before the running site, with a profile of its own: nobody is signed in, no cookie is set. Opens as
 * a desktop window of 1280 by 900 in the light colours.
 */
public final class Browser implements AutoCloseable {

    private final ChromeDriver driver;
    private final RunningSite site;
    private final Path profile;

    private Browser(ChromeDriver driver, RunningSite site, Path profile) {
        this.driver = driver;
        this.site = site;
        this.profile = profile;
    }

    static Browser open(RunningSite site) throws IOException {
        Path profile = Files.createTempDirectory("rapporteur-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new java.io.File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), site, profile);
        browser.desktop();
        return browser;
    }

    /** For what this class has no word for. */
    public ChromeDriver driver() {
        return driver;
    }

    public RunningSite site() {
        return site;
    }

    /** Opens a page of the site; the path has no slash at its beginning. */
    public Browser go(String path) {
        driver.get(site.address().resolve(path).toString());
        return this;
    }

    /** The first element that the CSS selector finds, waited for up to ten seconds. */
    public WebElement see(String selector) {
        return new WebDriverWait(driver, Duration.ofSeconds(10)).until(d -> d.findElement(By.cssSelector(selector)));
    }

    /** Presses a button that leads to another page, and waits until the present one is gone. */
    public Browser press(String selector) {
        WebElement button = see(selector);
        button.click();
        new WebDriverWait(driver, Duration.ofSeconds(30)).until(ExpectedConditions.stalenessOf(button));
        return this;
    }

    /** A window of 1280 by 900 pixels. */
    public Browser desktop() {
        return viewport(1280, 900, false);
    }

    /** A phone of 360 by 740 pixels. */
    public Browser phone() {
        return viewport(360, 740, true);
    }

    private Browser viewport(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        return this;
    }

    /** Whether the person's system asks for dark colours. */
    public Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Whether scripts run at all; for the public pages, which must work without. */
    public Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** The width by which the page is too wide for the window, in pixels; 0 when nothing has to be scrolled sideways. */
    public long sidewaysScroll() {
        Object overflow = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) java.util.Objects.requireNonNull(overflow)).longValue();
    }

    /** Writes the whole page, beyond the window too, as {@code target/screenshots/NAME.png}. */
    public Path screenshot(String name) {
        try {
            Path file = Files.createDirectories(Path.of(System.getProperty("test.screenshots")))
                    .resolve(name + ".png");
            Object data = driver.executeCdpCommand(
                            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                    .get("data");
            return Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a plain GET outside the browser, without its cookies; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = site.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (var files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
