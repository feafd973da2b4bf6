package askfirst.issue;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void folders_years_and_single_files_are_letters_newest_first() throws IOException {
        letter("issues/2026-11-30-wall/index.md", "2026-11-30");
        write("issues/2026-11-30-wall/photos/wall.jpg", "x");
        letter("issues/2025/2025-01-02-rain/index.md", "2025-01-02");
        letter("issues/snow.md", "2026-12-24");
        write("pages/about.md", "---\ntitle: About\n---\nMe.\n");
        write("files/cv.pdf", "x");
        write("issues/.DS_Store", "x");

        Issues all = Issues.read(new Home(folder), problems);

        assertThat(said()).isEmpty();
        assertThat(all.issues()).extracting(Issue::slug).containsExactly("snow", "wall", "rain");
        assertThat(all.pages()).extracting(PlainPage::slug).containsExactly("about");
        assertThat(all.raw())
                .extracting(file -> file.path().toString())
                .containsExactly("site-content/files/cv.pdf", "site-content/issues/2026-11-30-wall/photos/wall.jpg");
    }

    @Test
    void two_letters_with_one_slug_are_refused_and_both_are_named() throws IOException {
        letter("issues/2026-01-01-rain/index.md", "2026-01-01");
        letter("issues/rain.md", "2026-01-02");

        Issues.read(new Home(folder), problems);

        assertThat(said())
                .singleElement()
                .asString()
                .contains("site-content/issues/rain.md")
                .contains("site-content/issues/2026-01-01-rain/index.md");
    }

    @Test
    void an_alias_may_not_lead_to_two_places() throws IOException {
        letter("issues/rain.md", "2026-01-02");
        write("issues/snow.md", "---\ntitle: Snow\ndate: 2026-01-03\naliases: [/issues/rain, /2020/snow]\n---\n");
        write("issues/hail.md", "---\ntitle: Hail\ndate: 2026-01-01\naliases: /2020/snow/\n---\n");

        Issues.read(new Home(folder), problems);

        assertThat(said())
                .hasSize(2)
                .anyMatch(line -> line.contains("`/issues/rain/`"))
                .anyMatch(line -> line.contains("`/2020/snow/`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe", "confirm", "stop", "undo", "manage", "read", "i", "archive", "tags", "issues"})
    void pages_may_not_take_an_address_the_site_uses(String slug) throws IOException {
        letter("issues/rain.md", "2026-01-02");
        write("pages/" + slug + ".md", "---\ntitle: Mine\n---\n");

        Issues.read(new Home(folder), problems);

        assertThat(said())
                .singleElement()
                .asString()
                .startsWith("site-content/pages/" + slug + ".md: A page may not be called");
    }

    @Test
    void folders_that_hold_no_letter_and_notes_beside_one_are_named() throws IOException {
        letter("issues/rain/index.md", "2026-01-02");
        write("issues/rain/notes.md", "private");
        write("issues/snow/photo.jpg", "x");
        Files.createDirectories(folder.resolve("site-content/issues/hail"));

        Issues.read(new Home(folder), problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.file().toString())
                .containsExactly(
                        "site-content/issues/hail", "site-content/issues/rain/notes.md", "site-content/issues/snow");
    }

    @Test
    void nothing_written_yet_says_how_to_begin() {
        Issues.read(new Home(folder), problems);

        assertThat(said()).singleElement().asString().contains("askfirst new");
    }

    @Test
    void a_file_far_too_large_is_named_with_its_size_and_never_opened() throws IOException {
        letter("issues/rain.md", "2026-01-02");
        Files.write(folder.resolve("site-content/issues/huge.md"), new byte[5_000_000]);

        assertThat(Issues.files(new Home(folder), problems)).hasSize(1);
        assertThat(said()).singleElement().asString().contains("5 MB").contains("2.");
    }

    @Test
    void an_only_letter_that_is_too_large_is_one_mistake_and_not_two() throws IOException {
        write("issues/huge.md", "x".repeat(5_000_000));

        assertThat(Issues.files(new Home(folder), problems)).isEmpty();
        assertThat(said()).singleElement().asString().contains("5 MB");
    }

    @Test
    void a_folder_without_a_letter_is_named_in_a_year_that_has_others_too() throws IOException {
        letter("issues/2026/rain/index.md", "2026-01-02");
        write("issues/2026/snow/photo.jpg", "x");
        write("issues/2025/hail/photo.jpg", "x");

        Issues.files(new Home(folder), problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.file().toString())
                .containsExactly("site-content/issues/2025", "site-content/issues/2026/snow");
    }

    @Test
    void links_that_go_round_in_circles_are_named() throws IOException {
        letter("issues/rain.md", "2026-01-02");
        Files.createSymbolicLink(folder.resolve("site-content/issues/loop"), folder.resolve("site-content/issues"));

        Issues.read(new Home(folder), problems);

        assertThat(said()).anyMatch(line -> line.startsWith("site-content/issues/loop: This cannot be read"));
    }

    private void letter(String path, String date) throws IOException {
        write(path, "---\ntitle: A letter\ndate: " + date + "\n---\nHello.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("site-content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> said() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
