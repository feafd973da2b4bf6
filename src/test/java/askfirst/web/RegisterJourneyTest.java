package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Consent;
import askfirst.subscription.ImportRow;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The author's commands work on the register while readers come and go through the web.
@OnBothDatabases
class RegisterJourneyTest {
    private static final EmailAddress OLD = new EmailAddress("old@example.com");

    private final Engine engine;

    @TempDir
    Path folder;

    RegisterJourneyTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_list_is_taken_over_beside_a_running_serve_and_its_readers_have_every_right() throws Exception {
        try (TestServer server = TestServer.start(engine, folder)) {
            try (Register register = server.register()) {
                assertThat(register.take(List.of(row("old@example.com"), row("new@example.com")), ZoneOffset.UTC)
                                .taken())
                        .isEqualTo(2);
            }
            server.post("/subscribe", "address=OLD%40example.com&rhythm=every-letter");
            String stop = TestServer.link(server.newest(1), "stop");
            assertThat(server.post(stop, "List-Unsubscribe=One-Click").body()).contains("It has stopped");
            try (Register register = server.register()) {
                assertThat(register.take(List.of(row("old@example.com")), ZoneOffset.UTC)
                                .taken())
                        .as("her stop counts")
                        .isZero();
                Subscriber old = register.reader(OLD).orElseThrow();
                assertThat(old.state()).isEqualTo(State.STOPPED);
                assertThat(register.consents(old)).singleElement().matches(Consent::isImported);
                register.remove(
                        register.reader(new EmailAddress("new@example.com")).orElseThrow());
                assertThat(register.audit(_ -> {}).imported()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_receipt_holds_what_form_and_page_said_in_the_reader_s_own_browser() throws Exception {
        try (TestServer server = TestServer.start(engine, folder)) {
            server.post("/subscribe", "address=old%40example.com&rhythm=only-big-news");
            String confirm = TestServer.link(server.newest(1), "confirm");
            server.post(confirm, "");
            try (Register register = server.register()) {
                Consent yes =
                        register.consents(register.reader(OLD).orElseThrow()).getFirst();
                assertThat(yes.yes().text()).contains("Yes, send me the letter");
                assertThat(yes.yes().sha256()).hasSize(64);
                assertThat(yes.form().text()).as("no page was named").isEmpty();
                assertThat(yes.mailId()).contains("@");
            }
        }
    }

    private static ImportRow row(String address) {
        return new ImportRow.Written(2, address, "2024-05-31", "form", "Yes", "", "", "");
    }
}
