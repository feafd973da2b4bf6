package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connections;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.invitation.Invitations;
import askfirst.invitation.LinkResult;
import askfirst.subscription.TestRooms;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Behind a personal link, over HTTP.
@OnBothDatabases
class InvitedJourneyTest extends WithServer {
    InvitedJourneyTest(Engine engine) {
        super(engine);
    }

    @Test
    void from_the_link_to_a_reader() throws Exception {
        String link = invited("ines", "");
        HttpResponse<String> page = server.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Anna Berg invites you to read a letter.", "You have not been added to anything", "og:title")
                .doesNotContain("Ines", "value=\"ines", "og:url");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(server.get(link + "/yes?rhythm=only-big-news").body())
                .contains("Where shall it go?", "value=\"only-big-news\" checked", "action=\"" + link + "/yes\"");
        HttpResponse<String> asked = server.post(link + "/yes", "address=ines@example.com&rhythm=only-big-news");
        assertThat(asked.body()).contains("Look into your mailbox", "Where can I read you?");
        assertThat(server.post(link + "/read-me", "url=ines.example.org").body())
                .contains("reading list");
        server.post(TestServer.link(server.newest(1), "confirm"), "");
        try (var register = server.register()) {
            var yes = register.consents(register.reader(TestRooms.address("ines@example.com"))
                            .orElseThrow())
                    .getFirst();
            assertThat(yes.began()).isEqualTo("invitation");
            assertThat(yes.invitation()).isPresent();
        }
    }

    @Test
    void everybody_sees_the_same_bytes() throws Exception {
        String open = invited("a", "a@example.com");
        assertThat(server.get(open).body()).isEqualTo(server.get(open).body());
        String yes = invited("b", "");
        String no = invited("c", "");
        String never = invited("d", "");
        server.post(yes + "/yes", "address=b@example.com");
        assertThat(server.post(no + "/no", "").body()).contains("That is fine");
        assertThat(server.post(never + "/never", "").body()).contains("Never again");
        String answered = server.get(yes).body().replace(yes, "LINK");
        assertThat(answered).contains("has been answered");
        assertThat(server.get(no).body().replace(no, "LINK")).isEqualTo(answered);
        assertThat(server.get(never).body().replace(never, "LINK")).isEqualTo(answered);
    }

    @Test
    void unknown_mistyped_and_expired_links_look_alike() throws Exception {
        String expired = invited("a", "");
        server.database()
                .change("update invitation set expires_at = timestamp '2020-01-01 00:00:00', state = 'HANDED_OVER'");
        HttpResponse<String> late = server.get(expired);
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(server.get("/i/0000-0000-0000-0000").body().replace("/i/0000-0000-0000-0000", "LINK"))
                .isEqualTo(late.body().replace(expired, "LINK"));
        assertThat(server.get("/i/" + "%3Cb%3E").body().replace("/i/code", "LINK"))
                .isEqualTo(late.body().replace(expired, "LINK"));
        assertThat(server.post("/i/0000-0000-0000-0000/yes", "address=x@example.com")
                        .body())
                .contains("Look into your mailbox");
    }

    @Test
    void a_code_may_be_typed_from_paper() throws Exception {
        String link = invited("a", "");
        String typed = link.substring(3)
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", "")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(server.get("/i/" + typed).body()).isEqualTo(server.get(link).body());
    }

    @Test
    void whoever_guesses_has_to_come_later_and_leaves_no_trace() throws Exception {
        var before = server.settledTables();
        for (int i = 0; i < 30; i++)
            assertThat(server.get("/i/0000-0000-0000-00" + (10 + i)).statusCode())
                    .isEqualTo(404);
        HttpResponse<String> refused = server.get("/i/0000-0000-0000-0000");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.tables()).isEqualTo(before);
    }

    @Test
    void the_address_is_asked_for_as_on_the_form() throws Exception {
        String link = invited("a", "");
        assertThat(server.post(link + "/yes", "address=ines@gmial.com").body())
                .contains("Which one is yours?", "ines@gmail.com", link + "/yes");
        assertThat(server.post(link + "/yes", "address=ines").statusCode()).isEqualTo(422);
        assertThat(server.post(link + "/yes", "address=a@example.com&website=x").body())
                .contains("Is this right?");
        assertThat(server.get(link).body()).contains("invites you");
    }

    @Test
    void a_yes_that_fails_closes_the_form_to_nobody() throws Exception {
        String link = invited("a", "");
        server.database().change("alter table invitation add constraint no_yes check (state <> 'ACCEPTED')");
        assertThat(server.post(link + "/yes", "address=a@example.com").statusCode())
                .isGreaterThanOrEqualTo(500);
        assertThat(server.post("/subscribe", "address=b@example.com").statusCode())
                .isEqualTo(200);
        server.database().change("alter table invitation drop constraint no_yes");
        assertThat(server.post(link + "/yes", "address=a@example.com").body()).contains("Look into your mailbox");
    }

    @Test
    void never_takes_an_address_and_says_when_it_is_none() throws Exception {
        String link = invited("a", "");
        server.post(link + "/never", "");
        assertThat(server.post(link + "/never", "address=nonsense").statusCode())
                .isEqualTo(422);
        assertThat(server.post(link + "/never", "address=me@example.com").body())
                .contains("begin by itself");
        assertThat(server.mails()).isEmpty();
        // anybody may have typed it: by the form its owner asks herself, and is asked for the press
        server.post("/subscribe", "address=me@example.com");
        TestServer.await(() -> server.mails().size() == 1);
    }

    @Test
    void no_code_gets_into_the_access_log() throws Exception {
        String link = invited("a", "");
        server.get(link);
        server.get(link + "/yes");
        assertThat(new LoggedPath("/", "/").of("GET", link, 200)).isEqualTo("/i/…");
        Path log = server.home.data().resolve("access.log");
        if (Files.exists(log)) assertThat(Files.readString(log)).doesNotContain(link.substring(3));
    }

    /// The path of a link made for somebody in the address book.
    private String invited(String slug, String address) throws Exception {
        UUID id = UUID.randomUUID();
        // of no company, because namesakes of one are the same person
        server.database()
                .change("insert into connection (id, profile, first, last, company, position, address, recipient, note,"
                        + " reason, asked_by, added_at, changed_at) values ('" + id + "', '" + slug
                        + "', 'Ines', 'Person', '', '', "
                        + (address.isEmpty() ? "null, null" : "'" + address + "', '" + address + "'")
                        + ", '', '', 'UNKNOWN', timestamp '2026-11-01 00:00:00', timestamp '2026-11-01 00:00:00')");
        assertThat(server.server.rooms().getBean(Connections.class).find(id)).isPresent();
        LinkResult link = server.server.rooms().getBean(Invitations.class).linkFor(id);
        return ((LinkResult.Link) link).url().replaceFirst("https?://[^/]+", "");
    }
}
