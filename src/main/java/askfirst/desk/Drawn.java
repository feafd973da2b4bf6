package askfirst.desk;

import askfirst.connection.Connection;
import askfirst.invitation.Badge;
import askfirst.invitation.Letter;
import askfirst.invitation.Route;
import askfirst.invitation.State;
import askfirst.invitation.StyleNote;
import askfirst.invitation.TextMistake;
import askfirst.theme.OutboxPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Letters and what is said about them, as the desk's pages show them.
final class Drawn {
    private Drawn() {}

    static OutboxPage.Row row(Letter letter) {
        return new OutboxPage.Row(
                letter.id().toString(),
                name(letter),
                letter.person().map(Drawn::about).orElse(""),
                standing(letter),
                letter.route().map(Drawn::way).orElse(OutboxPage.Way.NONE),
                letter.badges().stream().map(Drawn::badge).toList(),
                letter.holdUntil(),
                new OutboxPage.Marks(letter.openedAt(), letter.leftAt(), letter.wroteBackAt()),
                aim(letter.kind()));
    }

    static OutboxPage.Aim aim(Letter.Kind kind) {
        return switch (kind) {
            case INVITATION -> OutboxPage.Aim.INVITATION;
            case LETTER -> OutboxPage.Aim.LETTER;
        };
    }

    /// "" when the address book lost her.
    static String name(Letter letter) {
        return letter.person().map(Connection::name).orElse("");
    }

    static List<OutboxPage.Style> styles(List<StyleNote> notes) {
        return notes.stream()
                .map(note -> switch (note) {
                    case ANNOUNCEMENT_VOICE -> OutboxPage.Style.ANNOUNCEMENT;
                    case MANY_LINKS -> OutboxPage.Style.LINKS;
                    case NO_QUESTION -> OutboxPage.Style.NO_QUESTION;
                })
                .toList();
    }

    static List<OutboxPage.Mistake> mistakes(List<TextMistake> mistakes) {
        return mistakes.stream()
                .map(it -> new OutboxPage.Mistake(it.line(), it.message()))
                .toList();
    }

    /// Whether what is added below a mail stands below it.
    static boolean isMail(Route route) {
        return route != Route.LINKEDIN;
    }

    static boolean is(Letter letter, State state) {
        return letter.state() == state;
    }

    private static String about(Connection person) {
        return Stream.of(person.position(), person.company())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static OutboxPage.Standing standing(Letter letter) {
        return switch (letter.state()) {
            case SELECTED -> OutboxPage.Standing.CHOSEN;
            case ON_HOLD -> OutboxPage.Standing.ON_HOLD;
            case DRAFT -> OutboxPage.Standing.DRAFT;
            case APPROVED -> OutboxPage.Standing.APPROVED;
            case UNKNOWN -> OutboxPage.Standing.UNKNOWN;
            case SENT, HANDED_OVER -> OutboxPage.Standing.ASKED;
            case ACCEPTED -> OutboxPage.Standing.YES;
            case DECLINED -> OutboxPage.Standing.NO;
            case NEVER -> OutboxPage.Standing.NEVER;
            case EXPIRED, FORGOTTEN -> OutboxPage.Standing.UNANSWERED;
            case BOUNCED -> OutboxPage.Standing.BOUNCED;
            case DROPPED -> OutboxPage.Standing.DROPPED;
        };
    }

    static OutboxPage.Way way(Route route) {
        return switch (route) {
            case LINKEDIN -> OutboxPage.Way.MESSAGE;
            case MAIL -> OutboxPage.Way.MAIL;
            case FILE -> OutboxPage.Way.FILE;
        };
    }

    static Optional<Route> route(String word) {
        return switch (word) {
            case "message" -> Optional.of(Route.LINKEDIN);
            case "mail" -> Optional.of(Route.MAIL);
            case "file" -> Optional.of(Route.FILE);
            default -> Optional.empty();
        };
    }

    private static OutboxPage.Badge badge(Badge badge) {
        return switch (badge) {
            case Badge.Unchanged() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.UNCHANGED, 0, "");
            case Badge.CloseTie() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.CLOSE, 0, "");
            case Badge.Talked(long days) -> new OutboxPage.Badge(OutboxPage.Badge.Kind.TALKED, days, "");
            case Badge.Silent(long years) -> new OutboxPage.Badge(OutboxPage.Badge.Kind.SILENT, years, "");
            case Badge.CheckTheGreeting() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.GREETING, 0, "");
            case Badge.NoInvitation() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.NO_INVITATION, 0, "");
            case Badge.LostAddress() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.LOST_ADDRESS, 0, "");
            case Badge.OtherAddress() -> new OutboxPage.Badge(OutboxPage.Badge.Kind.OTHER_ADDRESS, 0, "");
            case Badge.Unfilled(String field) -> new OutboxPage.Badge(OutboxPage.Badge.Kind.UNFILLED, 0, field);
        };
    }
}
