package askfirst.site;

import java.nio.file.Files;
import java.nio.file.Path;

/// The newsletter's folder: what the author writes, and beside it what the program keeps.
public record Home(Path folder) {
    /// From the newsletter's folder on.
    public static final Path SITE_CONTENT = Path.of("site-content");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The current folder when it holds a newsletter, else `clone`, where the sample lives.
    public static Home near(Path current, Path clone) {
        return new Home(Files.isDirectory(current.resolve(SITE_CONTENT)) ? current : clone);
    }

    /// A file as the author types it in her newsletter's folder, which is how a [askfirst.problem.Problem] names it.
    public Path relative(Path file) {
        return file.startsWith(folder) ? folder.relativize(file) : file;
    }

    /// `newsletter.yml`, `issues/`, `pages/`, `files/`: the author's.
    public Path siteContent() {
        return folder.resolve(SITE_CONTENT);
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
