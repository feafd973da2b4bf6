package askfirst.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.mail.StoredMail;
import askfirst.subscription.ImportRow;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails as they came to a reader, looked at as mail programs show them: a letter that has everything in it, and the
/// question whether she wants any.
@ExtendWith(SkippedByName.class)
class MailLookedAtTest {
    private static final String READER = "anna@example.com";
    private static final int CLIPPED = 100_000;
    private static final String LETTER = """
            ---
            title: "A wall, a table, and the Donaudampfschifffahrtsgesellschaftskapit\u00e4nswitwe"
            date: 2026-11-22
            slug: everything
            ---
            Some *words*, **some** ~~fewer~~, `code` in a line, "quotes" -- a [link](https://example.org/) and a note[^note].
            The address in full is <https://example.org/a/rather/long/address/that/nobody/ever/breaks/for/you?and=more>.

            ![Our wall, still crooked](wall.jpg "The wall, in May")

            > A quotation of two lines, which says that nothing ever is as straight as on the plan.

            ## What is in it

            1. one, with a line that is long enough to need a second one on a phone
            2. two
               * inside
               * Rindfleischetikettierungs\u00fcberwachungsaufgaben\u00fcbertragungsgesetz

            - [x] done
            - [ ] open

            ### A table

            | Where | What happened there | When | How much |
            |:------|:--------------------|:----:|------:|
            | Garden | The wall stands, more or less | May | *2* |
            | Desk | Forty pages, of which ten are good | all the time | 1,250 |
            | Verkehrswegeplanung | `a_rather_long_name_in_code()` | never | 0 |

            ```java
            /** Says something that is rather long for a line of code, so that it has to wrap somewhere. */
            class Words { String all = "text"; int n = 1; } // end
            String address = "https://example.org/a/rather/long/address/that/nobody/ever/breaks/for/you";
            ```

            ***

            What are you building? Just press reply.

            [^note]: What was left out, which is [more than one line](https://example.org/more) on a phone, and in `code`.
            """;

    @TempDir
    static Path folder;

    private static Sample sample;
    private static StoredMail letter;
    private static StoredMail question;

    @BeforeAll
    static void come() throws Exception {
        Path written = Files.createDirectories(folder.resolve("site-content/issues/everything"));
        Files.writeString(written.resolve("index.md"), LETTER);
        Files.copy(
                Path.of("site-content/issues/2026-11-15-a-wall-a-book-and-some-rain/wall.jpg"),
                written.resolve("wall.jpg"));
        sample = Sample.serve(folder);
        sample.bring(List.of(new ImportRow.Written(
                2, READER, "2026-05-31", "https://example.com/form", "Yes, send me the letter.", "Anna", "", "")));
        sample.send("everything");
        letter = sample.mail(READER, "Just press reply");
        question = asksFor("ben@example.com");
    }

    private static StoredMail asksFor(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest form = HttpRequest.newBuilder(sample.url("/subscribe"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("address=" + address))
                    .build();
            client.send(form, HttpResponse.BodyHandlers.discarding());
        }
        return sample.mail(address, "/confirm/");
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @ParameterizedTest
    @CsvSource({"READING_PANE, LIGHT", "READING_PANE, DARK", "SMALL_PHONE, LIGHT", "SMALL_PHONE, DARK"})
    void it_is_read_by_everybody_and_never_moved_sideways(Screen screen, Scheme scheme) throws Exception {
        var mails = new Inspection(screen, scheme);
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            mails.lookAtMail(show(browser, letter), "letter-mail");
            assertThat(says(browser, "document.querySelector('img').naturalWidth > 0"))
                    .isTrue();
            assertThat(
                            says(
                                    browser,
                                    "getComputedStyle(document.querySelector('.paper')).backgroundColor != 'rgb(253, 251, 246)'"))
                    .isEqualTo(scheme == Scheme.DARK);
            mails.lookAtMail(show(browser, question), "question-mail");
        }
        mails.finds_nothing();
    }

    @Test
    void every_link_has_a_name_and_no_program_clips_it() {
        for (StoredMail mail : List.of(letter, question)) {
            String html = mail.html().orElseThrow();
            assertThat(html.getBytes(UTF_8)).hasSizeLessThan(CLIPPED);
            assertThat(Jsoup.parse(html).select("a[href]"))
                    .hasSizeGreaterThan(1)
                    .allMatch(MailLookedAtTest::hasName);
        }
    }

    private static boolean hasName(Element link) {
        return !link.text().isBlank() || !link.attr("aria-label").isBlank();
    }

    private static Browser show(Browser browser, StoredMail mail) throws IOException {
        Path file = folder.resolve("mail.html");
        Files.writeString(file, mail.html().orElseThrow());
        return browser.go(file.toUri());
    }

    private static boolean says(Browser browser, String question) {
        return Boolean.TRUE.equals(browser.driver().executeScript("return " + question));
    }
}
