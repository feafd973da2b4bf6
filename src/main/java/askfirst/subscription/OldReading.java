package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads one row of an old list, and says all that is wrong with it.
///
/// A day alone begins at midnight in `zone`.
final class OldReading {
    private static final Instant FIRST_NEWSLETTERS = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_WORDING = 20_000;
    private static final int LONGEST_SOURCE = 500;
    private static final Set<String> READS = Set.of("", "active", "confirmed", "enabled", "subscribed");

    private final ImportRow.Written row;
    private final ZoneId zone;
    private final Instant now;
    private final List<String> wrong = new ArrayList<>();

    OldReading(ImportRow.Written row, ZoneId zone, Instant now) {
        this.row = row;
        this.zone = zone;
        this.now = now;
    }

    /// Empty when [#wrong] says why.
    Optional<OldReader> read() {
        Optional<EmailAddress> address = address();
        Optional<Instant> date = date();
        String source = text(row.source(), LONGEST_SOURCE, "source");
        String wording = text(row.wording(), LONGEST_WORDING, "wording");
        GreetingName name = name();
        Optional<Rhythm> rhythm = rhythm();
        if (!READS.contains(row.state().strip().toLowerCase(Locale.ROOT)))
            wrong.add("the old list does not say that she reads now, but “" + shown(row.state()) + "”");
        return wrong.isEmpty()
                ? Optional.of(new OldReader(
                        address.orElseThrow(), date.orElseThrow(), source, wording, name.text(), rhythm.orElseThrow()))
                : Optional.empty();
    }

    String wrong() {
        return String.join("; ", wrong);
    }

    private Optional<EmailAddress> address() {
        if (row.address().isBlank()) return refuse("no address");
        Optional<EmailAddress> address = EmailAddress.parse(row.address());
        return address.isPresent() ? address : refuse("“" + shown(row.address()) + "” is not an address");
    }

    private Optional<Instant> date() {
        if (row.date().isBlank()) return refuse("no date of the yes");
        try {
            Instant date = instant(row.date().strip());
            if (date.isAfter(now)) return refuse("its date is in the future");
            if (date.isBefore(FIRST_NEWSLETTERS)) return refuse("its date is before 1990");
            return Optional.of(date);
        } catch (DateTimeException notIso) {
            return refuse("“" + shown(row.date()) + "” is not a date such as 2024-05-31 or 2024-05-31T10:00:00Z");
        }
    }

    private Instant instant(String written) {
        return written.length() <= "2024-05-31".length()
                ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(written).toInstant();
    }

    private Optional<Rhythm> rhythm() {
        String word = row.rhythm().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (word.isEmpty()) return Optional.of(Rhythm.EVERY_LETTER);
        Optional<Rhythm> rhythm = Rhythm.of(word);
        return rhythm.isPresent()
                ? rhythm
                : refuse("“" + shown(row.rhythm()) + "” is not every-letter, every-few-months or only-big-news");
    }

    /// What is no name would stop every letter that greets her.
    private GreetingName name() {
        String words = row.name().strip().replaceAll("\\s+", " ");
        Optional<GreetingName> name = GreetingName.parse(words);
        if (name.isEmpty() && words.length() > GreetingName.LONGEST)
            wrong.add("its name is longer than " + GreetingName.LONGEST + " characters");
        else if (name.isEmpty()) wrong.add("its name has characters that are no text");
        return name.orElseGet(() -> new GreetingName(""));
    }

    private String text(String cell, int longest, String what) {
        String text = cell.strip().replace("\r\n", "\n");
        if (text.isEmpty()) wrong.add("no " + what + " of the yes");
        else if (text.length() > longest) wrong.add("its " + what + " is longer than " + longest + " characters");
        else if (!isPlain(text)) wrong.add("its " + what + " has characters that are no text");
        return text;
    }

    /// Line breaks and tabs are text; other controls and halves of characters are not.
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }

    private static String shown(String cell) {
        String text = cell.strip().replaceAll("\\p{C}", "�");
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    private <T> Optional<T> refuse(String reason) {
        wrong.add(reason);
        return Optional.empty();
    }
}
