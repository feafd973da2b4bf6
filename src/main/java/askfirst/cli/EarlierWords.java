package askfirst.cli;

import askfirst.invitation.Earlier;
import askfirst.invitation.Route;
import askfirst.theme.Season;
import java.util.Optional;

/// When and how somebody was invited who cannot be invited again, in words.
final class EarlierWords {
    private EarlierWords() {}

    /// `She was already invited in the spring of 2025, by a message you pasted.`
    static String of(Optional<Earlier> earlier) {
        return "She was already invited" + earlier.map(EarlierWords::words).orElse("")
                + ". Everybody gets one invitation, for life.";
    }

    private static String words(Earlier it) {
        return " " + season(Season.of(it.day())) + " " + it.day().getYear()
                + it.by().map(EarlierWords::way).orElse("");
    }

    private static String season(Season season) {
        return switch (season) {
            case EARLY -> "at the beginning of";
            case SPRING -> "in the spring of";
            case SUMMER -> "in the summer of";
            case AUTUMN -> "in the autumn of";
            case LATE -> "at the end of";
        };
    }

    private static String way(Route route) {
        return switch (route) {
            case LINKEDIN -> ", by a message you pasted";
            case MAIL -> ", by your mailbox";
            case FILE -> ", by a file for your mail program";
        };
    }
}
