package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Rounds, the outbox and bare links at a terminal.
class OutboxCommandTest extends WithPeople {
    @Test
    void a_letter_is_drafted_read_approved_and_handed_over() {
        assertThat(round("Tomás Reyes", "--preview").out()).contains("Hello Tomás,", "What are you reading?");
        assertThat(letters()).singleElement().satisfies(it -> assertThat(it).containsEntry("state", "selected"));
        assertThat(round("Tomás Reyes").out()).contains("1 to read in the outbox");
        String id = String.valueOf(letters().getFirst().get("id"));
        var unread = shell.type("outbox", "approve", id);
        assertThat(unread.code()).isEqualTo(1);
        assertThat(unread.err()).contains("not read it yet");
        assertThat(shell.type("outbox", "show", id.substring(0, 8)).out()).contains("Hello Tomás,", "unchanged");
        assertThat(shell.type("outbox", "approve", id, "--as-read", "7").err()).contains("changed since you read it");
        String version = String.valueOf(letters().getFirst().get("version"));
        assertThat(shell.type("outbox", "show", id).out()).contains("Version " + version + ".");
        assertThat(shell.type("outbox", "approve", id, "--as-read", version).out())
                .isEqualTo("Approved.\n");
        assertThat(shell.type("outbox", "sent", id).err()).contains("stands otherwise");
        assertThat(shell.type("outbox", "copy", id).out()).contains("Hello Tomás,", "https://letters.example/i/");
        assertThat(shell.type("outbox", "sent", id).out()).contains("thirty days");
        assertThat(letters()).isEmpty();
        assertThat(shell.type("round", "list").out()).contains("asked 1, answered 0", "1 open");
        assertThat(round("Tomás Reyes").err())
                .contains("is left out. She was already invited ", ", by a message you pasted");
    }

    @Test
    void a_letter_becomes_a_file_for_another_mail_program() throws Exception {
        round("Tomás Reyes");
        String id = String.valueOf(letters().getFirst().get("id"));
        assertThat(shell.type("outbox", "show", id).out()).contains("By mail: The strictest rules hold");
        shell.type("outbox", "approve", id, "--by", "file");
        assertThat(shell.type("outbox", "export", "--to", "out").out()).startsWith("1 letter is in ");
        String mail = Files.readString(folder.resolve("out").resolve(id + ".eml"));
        assertThat(mail).contains("To: ", "/i/").doesNotContain("List-", "Auto-Submitted", "Bcc");
        assertThat(shell.type("outbox", "export", "--to", "out").code()).isZero();
    }

    @Test
    void what_is_not_now_and_what_is_dropped_goes_nowhere() {
        round("Tomás Reyes");
        String id = String.valueOf(letters().getFirst().get("id"));
        assertThat(shell.type("outbox", "hold", id, "--until", "someday").code())
                .isEqualTo(1);
        assertThat(shell.type("outbox", "hold", id, "--until", "2027-01-15").out())
                .contains("2027-01-15");
        assertThat(letters().getFirst()).containsEntry("state", "on-hold").containsEntry("holdUntil", "2027-01-15");
        assertThat(shell.type("outbox", "drop", id).code()).isZero();
        assertThat(letters()).isEmpty();
        assertThat(shell.type("outbox", "drop", "no-such").code()).isEqualTo(1);
    }

    @Test
    void a_person_has_one_link_and_it_is_the_same_when_it_is_asked_for_again() {
        var first = shell.type("invite", "link", "Tomás Reyes");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).matches("https://letters.example/i/[0-9A-Z-]{19}\n");
        assertThat(shell.type("invite", "link", "Tomás Reyes").out()).isEqualTo(first.out());
        assertThat(shell.type("connections", "delete", "Tomás Reyes").code()).isZero();
    }

    @Test
    void whoever_has_no_public_address_yet_is_told_that_nobody_else_can_open_the_link() throws Exception {
        String words = "leads to this machine, where nobody else can open it";
        round("Tomás Reyes");
        String id = String.valueOf(letters().getFirst().get("id"));
        shell.type("outbox", "show", id);
        shell.type("outbox", "approve", id, "--by", "file");
        assertThat(shell.type("outbox", "export", "--to", "public").err()).doesNotContain(words);
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml")
                        .replace("https://letters.example/", "http://localhost:8080/"));
        assertThat(shell.type("outbox", "export", "--to", "here").err()).contains(words);
    }

    @Test
    void a_field_nobody_knows_is_named_with_its_line_and_no_draft_is_made() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Hello {{fist}},\n{{personal_link}}\n");
        var refused = round("Tomás Reyes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("letter.txt:1:", "first", "No draft was made.");
        assertThat(letters()).allSatisfy(it -> assertThat(it).containsEntry("state", "selected"));
    }
}
