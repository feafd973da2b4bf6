package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.site.Site;
import askfirst.theme.MailText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an author may want to look at before she sends an issue. None of it stands in the way: a picture without a text
/// or a link that leads nowhere is a problem, and does.
///
/// @param sentences to her, the most telling first
public record SendingHints(List<String> sentences) {
    /// An older letter is hardly news to anybody.
    public static final int OLD_AFTER_DAYS = 90;

    private static final int LONGEST_SUBJECT = 60;
    /// Gmail shows 102 KB of a mail, and hides the rest with the link that stops the letters.
    private static final int MOST_BYTES = 100 * 1024;

    private static final int END = 400;
    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(?:reply|write back|write to me|let me know|tell me|antwort\\w*|schreib\\w* mir|sagen? sie mir)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param mail   as it would go
    /// @param before the day of the letter before it
    static SendingHints of(Issue issue, Site site, MailText mail, Optional<LocalDate> before) {
        List<String> sentences = new ArrayList<>();
        bytes(mail, sentences);
        subject(issue.title(), sentences);
        before.ifPresent(day -> rhythm(ChronoUnit.DAYS.between(day, issue.date()), site.rhythm(), sentences));
        if (!asks(issue.body()))
            sentences.add("It ends without a question. A letter that asks something, or says that a reply reaches you, "
                    + "gets answers.");
        return new SendingHints(List.copyOf(sentences));
    }

    /// When the last of them before this one came; empty for the first.
    ///
    /// @param all newest first
    static Optional<LocalDate> before(Issue issue, List<Issue> all) {
        return all.stream()
                .map(Issue::date)
                .filter(it -> it.isBefore(issue.date()))
                .findFirst();
    }

    /// The same for a letter that goes on that day: an old one looks new in a mailbox.
    SendingHints on(LocalDate day, Issue issue) {
        long days = ChronoUnit.DAYS.between(issue.date(), day);
        if (days <= OLD_AFTER_DAYS) return this;
        long months = ChronoUnit.MONTHS.between(issue.date(), day);
        String time = months < 24 ? months + " months" : months / 12 + " years";
        return new SendingHints(Stream.concat(
                        Stream.of("This letter is dated " + time + " ago. Who gets it now takes it for a new one."),
                        sentences.stream())
                .toList());
    }

    private static void bytes(MailText mail, List<String> sentences) {
        int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES)
            sentences.add("Its mail has " + bytes / 1024 + " KB. Gmail cuts off what is beyond 102, and with it the "
                    + "link that stops the letters.");
    }

    private static void subject(String title, List<String> sentences) {
        int signs = title.codePointCount(0, title.length());
        if (signs > LONGEST_SUBJECT)
            sentences.add("The subject has " + signs + " characters. Many inboxes show about " + LONGEST_SUBJECT
                    + ", telephones 40.");
    }

    private static void rhythm(long days, String promised, List<String> sentences) {
        long most = days(promised.toLowerCase(Locale.ROOT));
        if (most == 0) return;
        if (days > most * 3 / 2)
            sentences.add("The letter before it came " + days + " days earlier, and you promise one " + promised
                    + ". A word about the silence does good.");
        else if (days < most / 3)
            sentences.add("The letter before it came only " + days + (days == 1 ? " day" : " days")
                    + " earlier, and you promise one " + promised + ".");
    }

    /// How long the author's own words make it, roughly; 0 when they do not tell.
    private static long days(String promised) {
        if (promised.matches(".*(two weeks|other week|fortnight|zwei wochen|14 tage).*")) return 14;
        if (promised.matches(".*(week|woch|wöch).*")) return 7;
        if (promised.matches(".*(few months|quarter|quartal|paar monat|drei monat|three months).*")) return 92;
        if (promised.matches(".*(two months|other month|zwei monat).*")) return 61;
        if (promised.matches(".*(month|monat).*")) return 31;
        return promised.matches(".*(year|jahr|jähr).*") ? 366 : 0;
    }

    private static boolean asks(String body) {
        String written = body.strip();
        return ASKS.matcher(written.substring(Math.max(0, written.length() - END)))
                .find();
    }
}
