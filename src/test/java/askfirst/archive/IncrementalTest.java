package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the author does between two publishes, taking over unchanged pages gives the same bytes as making all anew;
/// there is more only where mails lead to, the pictures that letters had before.
class IncrementalTest {
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    private Newsletter newsletter;
    private final Random dice = new Random(20261122);

    @BeforeEach
    void an_empty_newsletter() {
        newsletter = new Newsletter(folder.resolve("home"));
    }

    @Test
    void an_incremental_publish_equals_a_full_one_after_every_kind_of_change() {
        newsletter.write("pages/about.md", "---\ntitle: About\n---\nIt is me.\n");
        for (int i = 0; i < 30; i++) letter(i, "2026-01-" + (i < 9 ? "0" : "") + (i + 1));
        TreeMap<String, String> before = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            change(step);
            assertThat(newsletter.publish()).as("step " + step).isInstanceOf(PublishResult.Published.class);
            before = Newsletter.with(newsletter.fullBuild(folder.resolve("full" + step)), before);
            assertThat(newsletter.site()).as("step " + step).isEqualTo(before);
            assertThat(newsletter.publish()).as("step " + step).isInstanceOf(PublishResult.Unchanged.class);
        }
    }

    @Test
    void a_folder_without_a_letter_is_named_as_soon_as_it_is_there() throws IOException {
        letter(0, "2026-01-01");
        newsletter.publish();
        Files.createDirectories(folder.resolve("home/site-content/issues/empty"));
        assertThat(newsletter.publish()).isInstanceOf(PublishResult.Refused.class);
    }

    private void change(int step) {
        int number = dice.nextInt(30);
        switch (step % 10) {
            case 0 -> newsletter.photo("issues/letter-3/view.jpg", 700, 400, dice.nextInt(0xFFFFFF));
            case 1 -> letter(number, "2026-0" + (1 + dice.nextInt(9)) + "-11");
            case 2 ->
                newsletter.issue("letter-" + number, "2025-05-05", "visibility: unlisted\n", "Aside " + step + ".\n");
            case 3 ->
                newsletter.issue("letter-" + number, "2026-05-05", "visibility: subscribers\n", "Hush " + step + ".\n");
            case 4 ->
                newsletter.write(
                        "issues/new-" + step + ".md",
                        "---\ntitle: New\ndate: 2026-06-06\ntags: [brand-new, t1]\naliases: [/old/" + step
                                + "/]\n---\nNew.\n");
            case 5 -> newsletter.delete("issues/new-" + (step - 1) + ".md");
            case 6 ->
                newsletter.write(
                        "issues/moved-" + step + ".md",
                        "---\ntitle: Moved\ndate: 2024-02-0" + (1 + step / 10) + "\nslug: elsewhere-" + step
                                + "\ntags: [t1, T2]\n---\nBody.\n");
            case 7 -> newsletter.write("pages/about.md", "---\ntitle: About " + step + "\n---\nIt is me.\n");
            case 8 -> newsletter.write("files/talk.txt", "talk " + step);
            default -> newsletter.issue("letter-" + number, "2026-05-05", "draft: true\n", "Not yet.\n");
        }
    }

    private void letter(int number, String date) {
        String photo = number % 3 == 0 ? "![A view](view.jpg)\n" : "";
        if (!photo.isEmpty())
            newsletter.photo("issues/letter-" + number + "/view.jpg", 500 + number, 300, number * 999);
        String tags = "tags: " + List.of("t" + number % 4, "T" + number % 3) + "\n";
        newsletter.issue("letter-" + number, date, tags, "# Part\n\nLetter " + dice.nextInt() + ".\n\n" + photo);
    }
}
