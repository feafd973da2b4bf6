package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Choosing people and making a round for them at the desk, over HTTP.
@OnBothDatabases
class RoundPagesTest extends WithAuthor {
    RoundPagesTest(Engine engine) {
        super(engine);
    }

    @Test
    void whoever_is_chosen_without_a_reason_is_asked_about_first() throws Exception {
        UUID ines = author.knows("ines", "Ines", "", "");
        String choose = "/outbox/choose/" + ines;
        assertThat(author.pressed(choose, "")).contains("How do you know her, and why may you write?");
        assertThat(author.sees("/outbox")).contains("Nothing waits");
        assertThat(author.pressed(choose, "reason=we+built+the+library"))
                .contains("Ines Person is chosen. Nothing is sent", "new round");
        assertThat(author.pressed(choose, "")).contains("Ines Person is in the outbox already.");
        assertThat(author.presses(choose, "back=//evil.example").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/outbox?"));
        assertThat(author.presses("/outbox/choose/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(404);
        assertThat(author.presses("/outbox/choose/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_look_at_a_round_keeps_nothing_and_mistakes_say_what_was_meant() throws Exception {
        outbox.chosen("ines", "Ines", "");
        outbox.chosen("zoe", "ZOE <b>", "");
        var before = server.settledTables();
        assertThat(author.pressed("/rounds/new", OutboxDesk.ROUND + "&act=look" + outbox.everybody()))
                .contains("How it reads for two of them", "Hello Ines,", "ZOE &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(author.pressed(
                        "/rounds/new", OutboxDesk.ROUND.replace("first", "frist") + "&act=make" + outbox.everybody()))
                .contains("There is no field {{frist}}. Did you mean {{first}}?", "Nothing was kept.");
        assertThat(server.tables()).isEqualTo(before);
        assertThat(author.pressed("/rounds/new", OutboxDesk.ROUND + "&act=make" + outbox.everybody()))
                .contains("The drafts are made", "Drafts to finish");
        assertThat(author.sees("/rounds")).contains("First", "asked 0, answered 0");
    }

    @Test
    void a_round_may_be_for_hundreds() throws Exception {
        String many = ("&who=" + UUID.randomUUID()).repeat(600);
        assertThat(author.presses("/rounds/new", OutboxDesk.ROUND + "&act=look" + many)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_not_ticked_stays_chosen_for_another_round() throws Exception {
        outbox.chosen("ines", "Ines", "");
        outbox.chosen("mara", "Mara", "");
        String ines = OutboxDesk.found("value=\"([0-9a-f-]{36})\" checked> Ines", author.sees("/rounds/new"));
        assertThat(author.pressed("/rounds/new", OutboxDesk.ROUND + "&act=look&who=" + ines))
                .contains("How it reads for one of them", "Hello Ines,")
                .doesNotContain("Hello Mara,", "checked> Mara");
        assertThat(author.pressed("/rounds/new", OutboxDesk.ROUND + "&act=make"))
                .contains("Tick at least one person.");
        assertThat(author.pressed("/rounds/new", OutboxDesk.ROUND + "&act=make&who=" + ines + "&who=nonsense"))
                .contains("The drafts are made");
        assertThat(author.sees("/rounds/new")).contains("checked> Mara").doesNotContain("checked> Ines");
    }

    @Test
    void two_nevers_pause_a_rounds_mails_until_the_author_has_looked() throws Exception {
        outbox.drafted("ines", "Ines", "");
        author.change("update invitation set state = 'NEVER', left_at = timestamp '2026-11-01 00:00:00'");
        UUID second = author.knows("mara", "Mara", "", "we met");
        author.change("insert into invitation (id, round_id, connection_id, profile, state, subject, drafted, text,"
                + " version, code_hash, chosen_at, left_at) select '" + UUID.randomUUID() + "', round_id, '" + second
                + "', 'mara', 'NEVER', '', '', '', 1, '" + "b".repeat(64) + "', chosen_at, left_at from invitation");
        assertThat(author.sees(outbox.round())).contains("two people asked never to be contacted", "go on");
        assertThat(author.pressed(outbox.round() + "/go-on", "")).doesNotContain("two people asked never");
    }
}
