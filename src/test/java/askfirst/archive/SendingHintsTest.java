package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.MailText;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingHintsTest {
    private static final MailText SMALL = new MailText("", "", "<p>Rain.</p>");

    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void open() {
        newsletter = new Newsletter(folder);
    }

    @Test
    void a_letter_in_its_time_that_asks_something_needs_no_look() {
        assertThat(hints("It rains. What do you do?", SMALL, "2026-10-20")).isEmpty();
        assertThat(hints("Es regnet. Antworten Sie einfach.", SMALL, "2026-10-20"))
                .isEmpty();
    }

    @Test
    void an_end_without_a_question_is_named_wherever_else_one_is_asked() {
        assertThat(hints("Who knows? " + "It rains. ".repeat(60), SMALL, "2026-10-20"))
                .singleElement()
                .asString()
                .contains("ends without a question");
    }

    @Test
    void silence_and_haste_are_measured_by_the_promised_rhythm() {
        assertThat(hints("Well?", SMALL, "2026-07-20"))
                .singleElement()
                .asString()
                .contains("came 105 days earlier", "about once a month");
        assertThat(hints("Well?", SMALL, "2026-11-01"))
                .singleElement()
                .asString()
                .contains("came only 1 day earlier");
    }

    @Test
    void what_gmail_would_cut_off_is_named() {
        assertThat(hints("Well?", new MailText("", "", "ä".repeat(60_000)), "2026-10-20"))
                .singleElement()
                .asString()
                .contains("117 KB");
    }

    @Test
    void a_long_subject_is_named() {
        newsletter.issue("rain-" + "and-rain-".repeat(8), "2026-11-02", "", "Well?");
        assertThat(sentences(SMALL, Optional.empty()))
                .singleElement()
                .asString()
                .contains("The subject has 83 characters");
    }

    @Test
    void a_letter_from_long_ago_is_named_before_anything_else_only_when_it_is_to_go() {
        assertThat(agedOn("2027-01-31")).isEmpty();
        assertThat(agedOn("2027-02-01"))
                .containsExactly("This letter is dated 2 months ago. Who gets it now takes it for a new one.");
        assertThat(agedOn("2029-11-03").getFirst()).contains("dated 3 years ago");
    }

    private List<String> agedOn(String day) {
        newsletter.issue("rain", "2026-11-02", "", "Well?\n");
        Issue issue = Issues.read(newsletter.home, new Problems()).issues().getFirst();
        return new SendingHints(List.of()).on(LocalDate.parse(day), issue).sentences();
    }

    private List<String> hints(String body, MailText mail, String before) {
        newsletter.issue("rain", "2026-11-02", "", body + "\n");
        return sentences(mail, Optional.of(LocalDate.parse(before)));
    }

    private List<String> sentences(MailText mail, Optional<LocalDate> before) {
        Problems problems = new Problems();
        Issue issue = Issues.read(newsletter.home, problems).issues().getFirst();
        Site site = Site.read(newsletter.home, URI.create("http://localhost:8080/"), problems)
                .orElseThrow();
        return SendingHints.of(issue, site, mail, before).sentences();
    }
}
