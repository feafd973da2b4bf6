package askfirst.site;

import java.nio.file.Files;
import java.nio.file.Path;

/// The newsletter's folder: what the author writes, and beside it what the program keeps.
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The current folder when it holds a newsletter, else `clone`, where the sample lives.
    public static Home near(Path current, Path clone) {
        return new Home(Files.isDirectory(current.resolve("site-content")) ? current : clone);
    }

    /// `newsletter.yml`, `issues/`, `pages/`, `files/`: the author's.
    public Path siteContent() {
        return folder.resolve("site-content");
    }

    /// Themes the author copied and changed, one folder each.
    public Path themes() {
        return folder.resolve("themes");
    }

    /// `settings.yml`: the database and the mail account; may hold secrets.
    public Path settings() {
        return folder.resolve("settings.yml");
    }

    /// Database, keys and the local mailbox. Never published.
    public Path data() {
        return folder.resolve("data");
    }

    /// Where mails land while there is no mail account, one `.eml` file each.
    public Path mail() {
        return data().resolve("mail");
    }

    /// Where the archive is written; a web server is pointed at `public/current`.
    public Path publicFolder() {
        return folder.resolve("public");
    }
}
