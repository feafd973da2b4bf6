package askfirst.publishing;

import askfirst.archive.LetterMail;
import askfirst.delivery.Balance;
import askfirst.delivery.Kind;
import askfirst.delivery.Message;
import askfirst.issue.Issue;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.MailText;
import askfirst.theme.Theme;
import askfirst.token.Purpose;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an issue's mail, once for everybody.
@Singleton
class Composition {
    private final LetterMail letters;
    private final Site site;
    private final Theme theme;
    private final Settings settings;
    private final Clock clock;

    Composition(Home home, Site site, Theme theme, Settings settings, Clock clock) {
        this.letters = new LetterMail(home, site, theme);
        this.site = site;
        this.theme = theme;
        this.settings = settings;
        this.clock = clock;
    }

    LetterMail letters() {
        return letters;
    }

    Message letter(Issue issue) {
        return message(Kind.ISSUE, issue, Optional.empty(), "");
    }

    /// For those who hear every few months: also with what came in a time in which none of them got a letter.
    ///
    /// @param due when it leaves
    Message digest(Issue issue, Instant due) {
        return message(Kind.ISSUE, issue, lately(issue, due), "");
    }

    /// What its author may want to look at before it goes.
    List<String> hints(Issue issue) {
        List<String> hints = new ArrayList<>();
        // because nobody gets it a second time
        if (settings.mail().isEmpty())
            hints.add(
                    "There is no mail account yet: it stays on this machine, in the mailbox on your desk, and counts as "
                            + "sent.");
        Message letter = letter(issue);
        MailText mail = new MailText(letter.subject(), letter.plain(), letter.html());
        hints.addAll(letters.hints(issue, mail, clock.instant()).sentences());
        return hints;
    }

    /// For its author's eyes.
    Message test(Issue issue) {
        return message(Kind.TEST, issue, Optional.empty(), theme.say("mail.letter.test") + " ");
    }

    /// The digest for her eyes; empty when it would be no other than the letter.
    Optional<Message> digestTest(Issue issue, Instant due) {
        return lately(issue, due)
                .map(it -> message(Kind.TEST, issue, Optional.of(it), theme.say("mail.letter.test.lately") + " "));
    }

    /// That a sending stopped by itself, for its author.
    Message stopped(PublicationRow publication, Balance balance, String said) {
        return told(new MailModel.Stopped(
                publication.title(), publication.slug(), balance.failed(), balance.waiting(), said));
    }

    /// That one did not go when it should have, for its author.
    Message late(PublicationRow publication) {
        return told(new MailModel.Late(publication.title(), publication.slug(), publication.dueAt()));
    }

    /// That one came to its end without everybody having it for certain, for its author.
    Message ended(PublicationRow publication, Balance balance) {
        return told(new MailModel.Ended(
                publication.title(), publication.slug(), balance.sent(), balance.failed(), balance.unknown()));
    }

    private Message told(MailModel mail) {
        return Message.of(Kind.AUTHOR, theme.mail(mail), site.author(), theme.postalAddress());
    }

    /// Whether what was written down would lead its readers somewhere else than here, or does not say where its author
    /// can be written to: it was made before the newsletter had an address.
    boolean isOutdated(Message message) {
        return !message.plain().contains(site.signup("stop/" + Message.link(Purpose.STOP)))
                || !message.plain().contains(theme.postalAddress());
    }

    /// From the day after the one on which somebody who gets it now may have got her last.
    private Optional<MailModel.Lately> lately(Issue issue, Instant due) {
        LocalDate last = LocalDate.ofInstant(due.minus(Audience.FEW_MONTHS), site.zone());
        return letters.lately(issue, last.plusDays(1));
    }

    private Message message(Kind kind, Issue issue, Optional<MailModel.Lately> lately, String mark) {
        var links = new LetterMail.Links(
                Message.GREETING,
                site.signup("stop/" + Message.link(Purpose.STOP)),
                site.signup("manage/" + Message.link(Purpose.MANAGE)),
                site.signup("read/" + Message.link(Purpose.READ)),
                lately);
        MailText words = letters.mail(issue, links);
        MailText marked = new MailText(
                mark + words.subject(), words.text(), words.html().replace(Message.GREETING, Message.GREETING_IN_HTML));
        return Message.of(kind, marked, site.author(), theme.postalAddress())
                .greeting(theme.say("mail.letter.greeting", "{0}"), theme.say("mail.letter.hello"));
    }
}
