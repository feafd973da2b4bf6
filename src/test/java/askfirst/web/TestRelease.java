package askfirst.web;

import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A small archive, as publishing leaves one.
final class TestRelease {
    private TestRelease() {}

    /// Puts a release into `public/` and swaps it in as publishing does.
    static void publish(Home home, String release) throws IOException {
        Path folder = home.publicFolder().resolve("releases").resolve(release);
        Files.createDirectories(folder.resolve("issues/rain"));
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "<p>home of " + release);
        Files.writeString(folder.resolve("issues/rain/index.html"), "<p>rain in " + release);
        Files.writeString(folder.resolve("404.html"), "<p>not in " + release);
        Files.writeString(folder.resolve("atom.xml"), "<feed/>");
        Files.writeString(folder.resolve(".secret"), "hidden");
        Files.writeString(folder.resolve("assets/style.0123456789ab.css"), "p{}");
        Path link = home.publicFolder().resolve("next");
        Files.createSymbolicLink(link, Path.of("releases", release));
        Files.move(link, home.publicFolder().resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }
}
