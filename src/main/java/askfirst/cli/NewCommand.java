package askfirst.cli;

import askfirst.issue.IssueFile;
import askfirst.issue.Slug;
import askfirst.site.Home;
import askfirst.site.Site;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `askfirst new "Title"`: a letter's folder with its front matter and the author's own template.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Start a letter: makes its folder and index.md from site-content/template.md.")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "TITLE", description = "The letter's title, in quotes.")
    private String title = "";

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String words = title.strip();
        if (words.isEmpty()) throw new Mistake("A letter needs a title: askfirst new \"A wall and some rain\"");
        if (words.chars().anyMatch(c -> Character.isISOControl(c) || c >= '\u2028' && c <= '\u202e'))
            throw new Mistake("The title has a control character in it; nothing was made.");
        Content content = Content.read(terminal, home.in(terminal));
        if (content.site().isEmpty()) return content.refused("Nothing was made.");
        Path file = make(content.home(), content.site().get(), words);
        terminal.say("Made " + terminal.currentFolder().relativize(file));
        terminal.say("It is a draft: see it with askfirst preview, and take out `draft: true` when it is done.");
        return ExitCode.FINE;
    }

    private Path make(Home home, Site site, String words) throws IOException {
        LocalDate today = LocalDate.now(terminal.clock().withZone(site.zone()));
        String slug = Slug.of(words);
        Path folder = home.siteContent()
                .resolve("issues")
                .resolve(today + "-" + slug.substring(0, Math.min(80, slug.length())));
        if (Files.exists(folder)) throw new Mistake("There is already " + folder + "; nothing was changed.");
        String body = template(home.siteContent().resolve("template.md"));
        Files.createDirectories(folder);
        return Files.writeString(
                folder.resolve("index.md"), IssueFile.draft(words, today, body), StandardOpenOption.CREATE_NEW);
    }

    private static String template(Path file) throws IOException {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (CharacterCodingException notText) {
            throw new Mistake(file + " is not UTF-8; save it as UTF-8. Nothing was made.");
        }
    }
}
