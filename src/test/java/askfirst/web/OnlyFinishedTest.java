package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.EmailAddress;
import askfirst.mail.Mail;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A mail that was queued while there was no account, and is still there when one is added.
class OnlyFinishedTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final List<Mail> left = new ArrayList<>();
    private final List<Mail> stayed = new ArrayList<>();
    private final OnlyFinished post = new OnlyFinished(
            mail -> keep(mail, left), mail -> keep(mail, stayed), "(The postal address is not written yet.)");

    @Test
    void what_is_whole_leaves() {
        var _ = post.send(mail("https://letters.example.org/confirm/x\nHill Street 1", Mail.Manner.AUTOMATIC));
        assertThat(left).hasSize(1);
        assertThat(stayed).isEmpty();
    }

    @Test
    void what_lacks_the_postal_address_or_leads_to_this_machine_stays() {
        for (String link : List.of("http://localhost:8080/confirm/x", "HTTP://127.0.0.1/x", "https://[::1]:8443/x"))
            assertThat(post.send(mail(link, Mail.Manner.AUTOMATIC))).isEqualTo(new SendResult.Sent());
        for (Mail.Manner manner : Mail.Manner.values()) {
            var _ = post.send(mail("https://letters.example.org/x\n(The postal address is not written yet.)", manner));
        }
        assertThat(left).isEmpty();
        assertThat(stayed).hasSize(3 + Mail.Manner.values().length);
    }

    @Test
    void a_letter_may_speak_of_any_machine() {
        var _ = post.send(mail("Open http://localhost:8080/ and look.", Mail.Manner.WRITTEN));
        assertThat(left).hasSize(1);
    }

    private static Mail mail(String text, Mail.Manner manner) {
        return new Mail("1@example.org", new Sender("Ada", ADA), ADA, "Hello", text, "", Instant.EPOCH, manner);
    }

    private static SendResult keep(Mail mail, List<Mail> place) {
        place.add(mail);
        return new SendResult.Sent();
    }
}
