package askfirst.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/// How the browser of the tests is started.
final class Chromium {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    static ChromeDriver start(Screen screen, Scheme scheme, Script script) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "needs a browser; to run it: sudo apt-get install chromium chromium-driver");
        var driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options(script));
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5)).pageLoadTimeout(Duration.ofSeconds(30));
        show(driver, screen, scheme);
        return driver;
    }

    private static ChromeOptions options(Script script) {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
        if (script == Script.OFF)
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return options;
    }

    private static void show(ChromeDriver driver, Screen screen, Scheme scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        screen.size.width,
                        "height",
                        screen.size.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        screen.size.width < Screen.READING_PANE.size.width));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name", "prefers-color-scheme", "value", scheme == Scheme.DARK ? "dark" : "light"))));
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }
}
