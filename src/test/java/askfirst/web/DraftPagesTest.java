package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A draft is opened, edited, approved, held and dropped at the desk, over HTTP.
@OnBothDatabases
class DraftPagesTest extends WithAuthor {
    DraftPagesTest(Engine engine) {
        super(engine);
    }

    @Test
    void nothing_is_approved_that_was_not_opened_by_a_press() throws Exception {
        String letter = outbox.drafted("ines", "Ines", "");
        assertThat(author.sees(letter)).contains("Open it", "stands, always", "says so for good");
        String version = "version=" + outbox.version(letter);
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("you have not opened this letter yet");
        author.presses(letter + "/open", "");
        assertThat(author.pressed(letter + "/approve", version + "&route=mail")).contains("this needs an address");
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("The letter to Ines Person is approved.", "approved, to be pasted");
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("There is no draft here any more");
    }

    @Test
    void what_is_typed_is_not_lost() throws Exception {
        String letter = outbox.drafted("ines", "Ines", "");
        author.presses(letter + "/open", "");
        String edit = "subject=S&text=" + OutboxDesk.url("Just for you. {{personal_link}} Yes?") + "&version="
                + outbox.version(letter);
        assertThat(author.pressed(letter + "/save", edit.replace("_link", "_lnik")))
                .contains("{{personal_lnik}}", "Did you mean {{personal_link}}?");
        assertThat(author.pressed(letter + "/save", edit)).contains("Saved.", "It was written for her.");
        assertThat(author.pressed(letter + "/save", edit.replace("Just", "Only")))
                .contains("changed elsewhere", "Only for you.");
        assertThat(author.pressed(
                        letter + "/approve",
                        edit.replaceFirst("version=\\d+", "version=" + outbox.version(letter)) + "&route=message"))
                .contains("is approved");
    }

    @Test
    void an_emptied_text_is_refused_and_what_another_tab_changed_is_not_approved() throws Exception {
        String letter = outbox.drafted("ines", "Ines", "");
        author.presses(letter + "/open", "");
        String version = "version=" + outbox.version(letter);
        assertThat(author.pressed(letter + "/approve", version + "&subject=S&text=&route=message"))
                .contains("There is no {{personal_link}}", "Approve");
        assertThat(author.pressed(letter + "/approve", version + "&subject=&route=message"))
                .contains("Write a subject");
        author.presses(
                letter + "/save", version + "&subject=S&text=" + OutboxDesk.url("Other. {{personal_link}} Yes?"));
        assertThat(author.pressed(letter + "/approve", version + "&route=message"))
                .contains("Not approved: this letter was changed elsewhere", "Other. {{personal_link}} Yes?");
        assertThat(author.pressed(
                        letter + "/approve", version + "&subject=S&text=" + OutboxDesk.url("Old. {{personal_link}}")))
                .contains("not approved: this letter was changed elsewhere", "Old. {{personal_link}}");
        assertThat(author.pressed(letter + "/approve", "route=message")).contains("Not approved");
        assertThat(author.sees("/queue")).contains("Nothing is to be pasted");
    }

    @Test
    void whom_the_author_talked_to_lately_waits_and_who_said_never_is_dropped() throws Exception {
        String talked = outbox.drafted("ines", "Ines", "");
        author.presses(talked + "/open", "");
        author.change("update connection set talked_on = date '"
                + LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(6) + "'");
        assertThat(author.pressed(talked + "/approve", "route=message&version=" + outbox.version(talked)))
                .contains("put on hold until", "talked 6 days ago");
        assertThat(author.pressed(talked + "/hold", "until=2020-01-01")).contains("Choose a day that is still to come");
        assertThat(author.pressed(talked + "/drop", "")).contains("is dropped", "Take back");
        assertThat(author.pressed(talked + "/take-back", "")).contains("is here again");
    }
}
