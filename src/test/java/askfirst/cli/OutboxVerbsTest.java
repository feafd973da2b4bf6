package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// At a terminal, what the desk can do with a letter as well.
class OutboxVerbsTest extends WithPeople {
    private String id = "";

    @BeforeEach
    void letter() {
        assertThat(round("Tomás Reyes").code()).isZero();
        id = String.valueOf(letters().getFirst().get("id"));
        shell.type("outbox", "show", id);
    }

    @Test
    void a_draft_gets_another_text_from_a_file_or_from_what_is_typed() throws Exception {
        Files.writeString(folder.resolve("hers.txt"), "How is the boat? {{personal_link}}\n");
        assertThat(shell.type("outbox", "edit", id, "--text", "hers.txt").out()).contains("version 2");
        assertThat(shell.type("outbox", "show", id).out()).contains("How is the boat?", "Subject: A letter");
        var typed = shell.answering("And the sails? {{personal_link}}", "Tell me.");
        assertThat(typed.type("outbox", "edit", id, "--text", "-", "--subject", "Sails")
                        .code())
                .isZero();
        assertThat(shell.type("outbox", "show", id).out())
                .contains("Subject: Sails", "And the sails? {{personal_link}}\nTell me.");
        var refused = shell.answering("No link.").type("outbox", "edit", id, "--text", "-");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("There is no {{personal_link}}", "Nothing was changed.");
        assertThat(shell.type("outbox", "edit", id, "--text", "hers.txt", "--as-read", "1")
                        .err())
                .contains("changed since you read it");
        assertThat(shell.type("outbox", "edit", id, "--text", "nowhere.txt").code())
                .isEqualTo(1);
    }

    @Test
    void without_a_mail_account_no_letter_is_approved_for_the_mailbox() {
        var refused = shell.type("outbox", "approve", id, "--by", "mail");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("no mail account", "my-mailbox:", "Nothing was approved.");
        assertThat(letters().getFirst()).containsEntry("state", "draft");
    }

    @Test
    void a_mail_that_came_back_is_pasted_instead_and_she_writes_back_herself() {
        assertThat(shell.type("outbox", "came-back", id).err()).contains("stands otherwise");
        assertThat(shell.type("outbox", "wrote-back", id).err()).contains("stands otherwise");
        shell.type("outbox", "approve", id, "--by", "file");
        shell.type("outbox", "export", "--to", "out");
        assertThat(shell.type("outbox", "sent", id).code()).isZero();
        assertThat(shell.type("outbox", "came-back", id).out()).contains("paste it into a message", "other-route");
        assertThat(shell.type("round", "list").out()).contains("0 open");
        assertThat(shell.type("outbox", "other-route", id).out()).contains("outbox copy");
        assertThat(shell.type("outbox", "copy", id).out()).contains("https://letters.example/i/");
        assertThat(shell.type("outbox", "sent", id).code()).isZero();
        assertThat(shell.type("outbox", "other-route", id).code()).isEqualTo(1);
        assertThat(shell.type("outbox", "wrote-back", id.substring(0, 8)).out()).contains("wrote back");
        assertThat(shell.type("round", "list").out()).contains("1 wrote back");
    }

    @Test
    void a_drop_is_taken_back_and_a_hold_wants_a_day_to_come() {
        shell.type("outbox", "drop", id);
        assertThat(letters()).isEmpty();
        assertThat(shell.type("outbox", "take-back", id).out()).contains("in the outbox again");
        assertThat(letters()).hasSize(1);
        assertThat(shell.type("outbox", "take-back", id).code()).isEqualTo(1);
        for (String day : List.of("2020-01-01", "2026-11-22", "+999999999-12-31")) {
            var refused = shell.type("outbox", "hold", id, "--until", day);
            assertThat(refused.code()).as(day).isEqualTo(1);
            assertThat(refused.err()).contains("a day that is still to come");
        }
        assertThat(letters().getFirst()).containsEntry("state", "draft");
    }

    @Test
    void what_was_put_off_since_is_said_before_it_is_pasted() {
        shell.type("outbox", "approve", id);
        shell.type("connections", "talked", "Tomás Reyes");
        var copied = shell.type("outbox", "copy", id);
        assertThat(copied.code()).isZero();
        assertThat(copied.err()).contains("Before you paste it: you talked a few days ago.");
        assertThat(copied.out()).contains("/i/");
    }

    @Test
    void a_round_goes_on_only_when_it_is_paused() {
        String round = shell.type("round", "list").out().substring(0, 8);
        assertThat(shell.type("round", "go-on", round).err()).contains("No mails are paused because of this round");
        assertThat(shell.type("round", "go-on", "no-such").err()).contains("No round begins with no-such");
        var nothing = shell.type("round", "go-on");
        assertThat(nothing.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(nothing.err()).contains("No mails are paused because of single letters. Nothing was changed.");
        assertThat(nothing.out()).isEmpty();
    }
}
