package askfirst.journey;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.ImportProgress;
import askfirst.connection.MatchResult;
import askfirst.invitation.Invitations;
import askfirst.invitation.LinkResult;
import askfirst.mail.EmailAddress;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import askfirst.site.Settings;
import askfirst.subscription.TestRooms;
import askfirst.theme.Theme;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody the author knows, who gets her personal link of a command beside the serving newsletter.
final class Invited {
    private static final MailTransport NO_MAIL = _ -> new SendResult.TryLater(0);

    private Invited() {}

    /// @param slug of her profile, new to the address book
    /// @param day  when it is given
    static URI link(Sample sample, String slug, Instant day) throws IOException {
        Path csv = Files.writeString(
                sample.home.data().resolve(slug + ".csv"),
                "First Name,Last Name,URL\nInes,Person,https://www.linkedin.com/in/" + slug + "\n");
        try (Visit visit = open(sample, Clock.fixed(day, ZoneOffset.UTC))) {
            Connections connections = visit.room(Connections.class);
            connections.importFile(csv, slug + ".csv", Map.of(), ImportProgress.SILENT);
            if (!(connections.match("https://www.linkedin.com/in/" + slug) instanceof MatchResult.One(Connection ines)))
                throw new AssertionError("nobody of that profile");
            if (!(visit.room(Invitations.class).linkFor(ines.id()) instanceof LinkResult.Link(String url, var given)))
                throw new AssertionError("no link");
            return URI.create(url);
        }
    }

    private static Visit open(Sample sample, Clock clock) {
        var opened = Visit.open(
                sample.home.data(),
                Optional.empty(),
                clock,
                sample.home,
                sample.site,
                Theme.classic(sample.site),
                TestRooms.NO_CEILINGS,
                new Settings(Optional.empty(), Optional.empty(), TestRooms.NO_CEILINGS, List.of()),
                new Sender(sample.site.author(), new EmailAddress("author@example.org")),
                NO_MAIL);
        return switch (opened) {
            case VisitResult.Opened(Visit visit) -> visit;
            case VisitResult.InUse() -> throw new AssertionError("in use");
        };
    }
}
