package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.State;
import askfirst.invitation.TextMistake;
import askfirst.site.Site;
import askfirst.theme.ConnectionPage;
import askfirst.theme.OutboxPage;
import askfirst.theme.OutboxPage.How;
import askfirst.theme.OutboxPage.Notice;
import askfirst.theme.PersonalLetter;
import askfirst.theme.Theme;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The page of one letter.
@Singleton
class LetterSheets {
    private final Outbox outbox;
    private final LetterPost post;
    private final Connections connections;
    private final Theme theme;
    private final Site site;

    LetterSheets(Outbox outbox, LetterPost post, Connections connections, Theme theme, Site site) {
        this.outbox = outbox;
        this.post = post;
        this.connections = connections;
        this.theme = theme;
        this.site = site;
    }

    /// The drafts before and after one in the list, as ids; "" at an end.
    record Neighbours(String before, String after) {}

    OutboxPage of(Letter letter, List<TextMistake> mistakes, Optional<Notice> notice) {
        return sheet(letter, letter.subject(), letter.text(), mistakes, notice);
    }

    /// With what she typed and what is wrong with it.
    OutboxPage typed(Letter letter, Fields fields, List<TextMistake> mistakes, Optional<How> how) {
        return sheet(
                letter,
                fields.text("subject"),
                fields.text("text"),
                mistakes,
                how.map(it -> new Notice(
                        it, letter.id().toString(), Drawn.name(letter), Optional.empty(), OutboxPage.Way.NONE)));
    }

    Neighbours neighbours(UUID id) {
        List<String> drafts = outbox.list().stream()
                .filter(it -> it.state() == State.DRAFT || it.id().equals(id))
                .map(it -> it.id().toString())
                .toList();
        int here = drafts.indexOf(id.toString());
        return new Neighbours(
                here > 0 ? drafts.get(here - 1) : "",
                here >= 0 && here + 1 < drafts.size() ? drafts.get(here + 1) : "");
    }

    private OutboxPage sheet(
            Letter letter, String subject, String text, List<TextMistake> mistakes, Optional<Notice> notice) {
        Neighbours neighbours = neighbours(letter.id());
        String name = Drawn.name(letter);
        return new OutboxPage.OutboxLetter(
                name.isEmpty() ? "A letter to nobody" : "To " + name,
                Drawn.row(letter),
                new OutboxPage.Words(
                        subject, text, letter.version(), letter.sameness(), Drawn.styles(letter.notes()), ways(letter)),
                letter.person()
                        .map(new Portrait(connections.today(), site.zone())::of)
                        .orElseGet(LetterSheets::nobody),
                Drawn.mistakes(mistakes),
                footer(letter),
                theme.rulesForInvitingByMail(),
                neighbours.before(),
                neighbours.after(),
                connections.today(),
                notice);
    }

    /// As the program adds it, but for the code.
    private String footer(Letter letter) {
        if (letter.kind() == Letter.Kind.LETTER)
            return theme.text(new PersonalLetter("", "", PersonalLetter.Route.MAIL))
                    .strip();
        boolean isMail = letter.route().filter(it -> Drawn.isMail(it)).isPresent();
        return theme.text(new PersonalLetter(
                        "", site.signup("i/…"), isMail ? PersonalLetter.Route.MAIL : PersonalLetter.Route.MESSAGE))
                .strip();
    }

    private OutboxPage.Ways ways(Letter letter) {
        if (letter.person().flatMap(Connection::address).isEmpty()) return OutboxPage.Ways.MESSAGE_ONLY;
        return post.isThere() ? OutboxPage.Ways.ALL : OutboxPage.Ways.MESSAGE_AND_FILE;
    }

    private static ConnectionPage.Person nobody() {
        return new ConnectionPage.Person(
                "",
                "",
                new ConnectionPage.About(
                        "", "", "", "", "", ConnectionPage.AskedBy.UNKNOWN, Optional.empty(), Optional.empty()),
                new ConnectionPage.Said(0, "", "", Optional.empty(), Optional.empty()),
                EnumSet.noneOf(ConnectionPage.Badge.class));
    }
}
