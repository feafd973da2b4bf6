package askfirst.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/// A real Chromium without a window, with a fresh profile that is gone when it is closed.
public final class Browser implements AutoCloseable {
    /// How wide the reader's screen is, in CSS pixels.
    public enum Screen {
        DESK(1280, 900),
        /// where a mail program on a desk shows a mail
        READING_PANE(600, 800),
        PHONE(390, 844),
        /// the narrowest phone a page must fit
        SMALL_PHONE(360, 740);

        final Dimension size;

        Screen(int width, int height) {
            this.size = new Dimension(width, height);
        }
    }

    /// What the reader's system prefers.
    public enum Scheme {
        LIGHT,
        DARK
    }

    /// Whether pages may run script.
    public enum Script {
        ON,
        OFF
    }

    private static final Pattern REQUEST =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /// Skips the test, and says why, where there is no Chromium.
    public static Browser open(Screen screen, Scheme scheme, Script script) {
        return new Browser(Chromium.start(screen, scheme, script));
    }

    public Browser go(Object url) {
        driver.get(url.toString());
        return this;
    }

    public Browser type(String css, String text) {
        var field = driver.findElement(By.cssSelector(css));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    public Browser press(String css) {
        driver.findElement(By.cssSelector(css)).click();
        return this;
    }

    /// Presses what leads to another page, and waits until that page has taken the place of this one.
    public Browser follow(String css) {
        return awaitAnother(css, () -> press(css));
    }

    /// Types where the cursor is, or to the page.
    public Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /// Keys that lead to another page.
    public Browser followKeys(CharSequence... keys) {
        return awaitAnother(String.join(" ", keys), () -> keys(keys));
    }

    /// Goes from one thing to the next with the tabulator until it is there, as somebody without a mouse does.
    public Browser tabTo(String css) {
        for (int i = 0; i < 100; i++) {
            Object isThere = driver.executeScript("return document.activeElement.matches(arguments[0])", css);
            if (Boolean.TRUE.equals(isThere)) return this;
            keys(Keys.TAB);
        }
        throw new AssertionError("no key leads to " + css);
    }

    private Browser awaitAnother(String what, Runnable press) {
        WebElement page = driver.findElement(By.tagName("html"));
        press.run();
        for (int i = 0; i < 200; i++) {
            if (isGone(page)) return this;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(what + " led nowhere");
    }

    private static boolean isGone(WebElement page) {
        try {
            return !page.isEnabled();
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException goingThisMoment) {
            if (!String.valueOf(goingThisMoment.getMessage()).contains("does not belong to the document"))
                throw goingThisMoment;
            return true;
        }
    }

    /// Goes on inside a frame of the page.
    public Browser inFrame(String css) {
        driver.switchTo().frame(driver.findElement(By.cssSelector(css)));
        return this;
    }

    /// Presses a link that opens a tab of its own, and goes on there.
    public Browser followIntoNewTab(String css) {
        press(css);
        driver.switchTo().window(driver.getWindowHandles().stream().toList().getLast());
        return this;
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /// What stands in a field.
    public String value(String css) {
        return String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value"));
    }

    public String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    public String source() {
        return String.valueOf(driver.getPageSource());
    }

    public ChromeDriver driver() {
        return driver;
    }

    /// What the browser itself complains of since last asked: a breach of the content security policy, a file missing.
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /// Every address the pages made the browser ask for since last asked.
    public Set<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .flatMap(it -> REQUEST.matcher(it.getMessage()).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    /// Whether all of it is seen without moving the page.
    public boolean isSeenAtOnce(String css) {
        Object bottom = driver.executeScript(
                "return window.innerHeight - document.querySelector(arguments[0]).getBoundingClientRect().bottom", css);
        return bottom instanceof Number space && space.doubleValue() >= 0;
    }

    /// Everything axe finds wrong with the page, one line each.
    public List<String> axe() {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        driver.executeScript(axeSource());
        Object violations = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then((found) => done(found.violations.map((it) =>
                    it.id + ": " + it.help + " at " + it.nodes.map((node) => node.target.join(" ")).join(", "))));
                """);
        return violations instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of("axe did not run");
    }

    /// Whether the page must be moved sideways to be read.
    public long sideways() {
        Object width = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return width instanceof Number number ? number.longValue() : -1;
    }

    /// The whole page as a PNG.
    public void picture(Path file) {
        Object screen = driver.executeScript("return window.innerHeight");
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        Object width = driver.executeScript("return document.documentElement.clientWidth");
        resize(width, height);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            resize(width, screen);
        }
    }

    private void resize(Object width, Object height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String axeSource() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new IllegalStateException("axe.min.js is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
