package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An author's theme is compiled while publishing, which depends on how the program was started: so it is, in a process
/// of its own.
class OwnThemeInItsOwnProcessTest {
    @TempDir
    Path folder;

    private Shell shell = Shell.in(Path.of(""));

    @BeforeEach
    void a_copy_of_classic() throws IOException {
        shell = Shell.in(folder).withNewsletter();
        shell.write("site-content/newsletter.yml", shell.read("site-content/newsletter.yml") + "theme: mine\n");
        Path classic = Path.of("themes/classic");
        try (Stream<Path> files = Files.walk(classic)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                shell.write("themes/mine/" + classic.relativize(file), Files.readAllBytes(file));
        }
    }

    @Test
    void one_change_of_hers_is_on_the_page() throws Exception {
        shell.write(
                "themes/mine/html/notfound.jte",
                shell.read("themes/mine/html/notfound.jte").replace("<h1>", "<h1>Mine: "));
        var typed = publish();
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(shell.published().resolve("404.html")).content().contains("<h1>Mine: ");
        assertThat(publish().out()).startsWith("Nothing has changed");
    }

    @Test
    void a_mistake_of_hers_names_file_and_line() throws Exception {
        String template = shell.read("themes/mine/html/notfound.jte");
        shell.write("themes/mine/html/notfound.jte", template.replace("<h1>", "${page.nonsense()}<h1>"));
        long line = template.substring(0, template.indexOf("<h1>")).lines().count() + 1;
        var typed = publish();
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("themes/mine/html/notfound.jte:" + line + ": ", "nonsense");
        assertThat(shell.published()).doesNotExist();
    }

    private Shell.Typed publish() throws Exception {
        return publish(folder);
    }

    /// With the class path the launcher gives it.
    static Shell.Typed publish(Path folder, String... options) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                PublishPath.whole(),
                "askfirst.Askfirst",
                "publish",
                "--home",
                folder.toString()));
        command.addAll(List.of(options));
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Shell.Typed(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
