package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.TestTables;
import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.subscription.ImportRow;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The author's pages about sendings, held against the HTML checker and axe, and looked at; and one that is left open.
@ExtendWith(SkippedByName.class)
class SendingViewsTest {
    private static final String WALL = "/send/a-wall-a-book-and-some-rain";
    private static final String NOW = "current_timestamp";
    private static final String SOME_DAY = "timestamp with time zone '2099-01-01 00:00:00Z'";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "SMALL_PHONE, DARK"})
    void every_page_is_valid_and_can_be_used_by_everybody(Screen screen, Scheme scheme) throws Exception {
        var pages = new Inspection(screen, scheme);
        try (Sample sample = withReaders();
                Browser browser = Browser.open(screen, scheme, Script.ON)) {
            URI desk = sample.login();
            browser.go(desk).follow("button.main");
            pages.look(browser.go(desk.resolve("/send")), "sending-none");
            pages.look(browser.go(desk.resolve(WALL)), "sending-sheet");
            pages.look(browser.follow("form[action$='/test'] button"), "sending-tested");
            pages.look(browser.follow("button[value='soon']"), "sending-waiting");
            change(sample, "update publication set due_at = " + SOME_DAY);
            copies(sample, "late", "LATE", "null");
            copies(sample, "stuck", "SENDING", "'~'");
            copies(sample, "refused", "PAUSED', pause = 'REFUSALS", "'~'");
            copies(sample, "over", "SENT', ended_at = " + NOW + ", pause = 'NONE", "'~'");
            pages.look(browser.go(desk.resolve("/send")), "sending-list");
            for (String slug : List.of("late", "stuck", "refused", "over"))
                pages.look(browser.go(desk.resolve("/send/" + slug)), "sending-" + slug);
            pages.look(browser.go(desk.resolve("/send/stuck?state=waiting")), "sending-readers");
            pages.look(browser.go(desk.resolve("/")), "sending-home");
        }
        pages.finds_nothing();
    }

    @Test
    void a_page_that_is_left_open_tells_what_became_of_it_and_whoever_is_on_a_button_stays_there() {
        try (Sample sample = withReaders();
                Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            URI desk = sample.login();
            browser.go(desk).follow("button.main").go(desk.resolve(WALL)).follow("button[value='soon']");
            assertThat(browser.text()).contains("Until then nobody has it.", "Stop it");
            browser.driver().executeScript("document.getElementById('cancel').focus()");
            change(sample, "update publication set state = 'LATE', due_at = " + NOW);
            shows(browser, "Shall it go now?");
            assertThat(browser.driver().executeScript("return document.activeElement.textContent"))
                    .isEqualTo("Give it up");
            browser.go(desk.resolve("/send"));
            shows(browser, "late");
            change(sample, "update publication set state = 'WAITING'");
            shows(browser, "sent · 8 of 8");
            browser.go(desk.resolve(WALL));
            assertThat(browser.text()).contains("It is sent.");
        }
    }

    private static void shows(Browser browser, String words) {
        for (int i = 0; i < 400; i++) {
            if (browser.text().contains(words)) return;
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(browser.text()).contains(words);
    }

    private Sample withReaders() {
        Sample sample = Sample.serve(folder);
        var rows = new ArrayList<ImportRow>();
        for (int i = 0; i < 8; i++)
            rows.add(new ImportRow.Written(
                    i + 2,
                    "reader" + i + "@a-very-long-name-of-a-provider.example.com",
                    "2026-01-03",
                    "https://example.com/form",
                    "Yes, send me the letter.",
                    "",
                    "",
                    ""));
        sample.bring(rows);
        return sample;
    }

    /// Another sending of the same letter, in that state.
    private static void copies(Sample sample, String slug, String state, String planned) throws Exception {
        change(sample, """
                insert into publication (id, slug, title, message_id, digest_id, reach, state, pause, asked_at, due_at,
                    local_due, zone, planned_to)
                select random_uuid(), '%s', 'A letter that is %s', message_id, digest_id, reach, 'CANCELLED', 'NONE', asked_at, due_at,
                    local_due, zone, '' from publication where slug like 'a-wall%%'""".formatted(slug, slug));
        if (!planned.equals("null")) {
            List<String> states = List.of("SENT", "QUEUED", "QUEUED", "FAILED", "FAILED", "UNKNOWN", "SKIPPED", "SENT");
            for (int i = 0; i < states.size(); i++) {
                String in = slug.equals("over") ? states.get(i).replace("QUEUED", "UNKNOWN") : states.get(i);
                change(sample, """
                        insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts, queued_at,
                            settled_at, publication_id, reply_code, reply)
                        select random_uuid(), p.message_id, s.recipient, s.address, s.id, '%s',
                            current_timestamp + interval '29' minute, 3, current_timestamp, current_timestamp, p.id, %s
                        from publication p, subscription s where p.slug = '%s' and s.address like 'reader%d@%%'""".formatted(in, reply(in), slug, i));
            }
        }
        change(
                sample,
                "update publication set state = '" + state + "'"
                        + (planned.equals("null") ? "" : ", begun_at = " + NOW + ", planned_to = " + planned)
                        + " where slug = '" + slug + "'");
    }

    private static String reply(String state) {
        return switch (state) {
            case "FAILED" -> "550, '550 5.1.1 <somebody>: Recipient address rejected: User unknown in local table'";
            case "QUEUED" -> "0, '535 5.7.8 Error: authentication failed: authentication failure'";
            default -> "null, ''";
        };
    }

    private static void change(Sample sample, String sql) {
        try (Database beside = TestTables.opened(Database.visit(sample.home.data(), Optional.empty()))) {
            new TestTables(beside).change(sql);
        }
    }
}
