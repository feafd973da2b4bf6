package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why a letter does not leave, as the desk says it.
@OnBothDatabases
class LetterRefusalsTest extends WithAuthor {
    private String letter = "";

    LetterRefusalsTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void opened() throws Exception {
        letter = outbox.drafted("ines", "Ines", "ines@example.com");
        author.presses(letter + "/open", "");
    }

    @Test
    void without_a_mail_account_the_mailbox_is_no_way() throws Exception {
        assertThat(author.sees(letter)).doesNotContain("My mailbox sends it");
        assertThat(approved("mail")).contains("there is no mail account your letters could leave by", "my-mailbox:");
        assertThat(approved("message")).contains("The letter to Ines Person is approved.");
    }

    @Test
    void what_waits_for_a_mailbox_that_is_not_there_any_more_is_said_to() throws Exception {
        approved("file");
        author.change("update invitation set route = 'MAIL'");
        assertThat(author.sees("/outbox")).contains("One letter waits", "None leaves: there is no mail account");
    }

    @Test
    void a_close_tie_wants_a_word_of_her_own() throws Exception {
        author.change("update connection set tie = 'CLOSE'");
        assertThat(approved("message")).contains("Ines Person is close to you, and nobody wrote a word of this letter");
    }

    @Test
    void not_now_is_not_told_as_a_talk() throws Exception {
        author.change("update connection set not_now_until = date '"
                + LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(90) + "'");
        assertThat(approved("message"))
                .contains("you said not now of Ines Person", "put on hold until")
                .doesNotContain("talked a few days ago");
    }

    @Test
    void a_card_to_be_pasted_says_that_the_author_said_not_now() throws Exception {
        approved("message");
        assertThat(author.sees("/queue")).doesNotContain("You said not now");
        author.change("update connection set not_now_until = date '"
                + LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(90) + "'");
        assertThat(author.sees("/queue")).contains("You said not now, until", "yours to decide");
    }

    @Test
    void another_address_than_the_approved_one_is_said_where_the_letter_waits_again() throws Exception {
        approved("file");
        author.change("update connection set address = 'other@example.com', recipient = 'other@example.com'");
        assertThat(author.pressed(letter + "/letter.eml", "")).contains("It may not leave as it stands");
        assertThat(author.sees("/outbox")).contains("not sent: her address is another than you approved");
    }

    @Test
    void a_mail_can_come_back_from_the_authors_own_mailbox_too() throws Exception {
        author.change("update invitation set state = 'SENT', route = 'MAIL', left_at = chosen_at");
        assertThat(author.sees(letter)).contains("The mail came back");
        assertThat(author.pressed(letter + "/bounced", ""))
                .contains("the mail to Ines Person came back", "Paste it instead");
        assertThat(author.pressed(letter + "/other-route", "")).contains("waits in the queue, to be pasted");
    }

    @Test
    void a_day_that_never_comes_is_refused() throws Exception {
        assertThat(author.pressed(letter + "/hold", "until=9999-12-31")).contains("Choose a day that is still to come");
        assertThat(author.pressed(letter + "/hold", "until=2020-01-01")).contains("Choose a day that is still to come");
    }

    private String approved(String route) throws Exception {
        return author.pressed(letter + "/approve", "route=" + route + "&version=" + outbox.version(letter));
    }
}
