package askfirst.connection;

import askfirst.suppression.Profile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When the author and somebody last wrote to each other: of `messages.csv` the dates and the profiles, nothing else.
///
/// What more than two take part in, what is spam, sponsored or a draft, is no talk between two people.
final class MessagesFile {
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2})(?:Z| UTC)?");
    /// Of more nobody could have taken part in.
    private static final int MOST = 200_000;
    private static final int LONGEST = 200;
    private final Map<String, Conversation> conversations = new HashMap<>();
    private int rows;

    /// Who is in it, and when each wrote or was written to last.
    private static final class Conversation {
        private final Set<Profile> members = new HashSet<>();
        private Instant latest = Instant.MIN;
    }

    static MessagesFile read(Table table, Runnable step) {
        var file = new MessagesFile();
        table.each(row -> {
            step.run();
            file.read(row);
        });
        return file;
    }

    int rows() {
        return rows;
    }

    /// The author herself is among them; she is not in her address book.
    Map<Profile, Instant> latest() {
        Map<Profile, Instant> latest = new HashMap<>();
        conversations.values().stream()
                .filter(it -> it.members.size() == 2)
                .forEach(it ->
                        it.members.forEach(member -> latest.merge(member, it.latest, (a, b) -> a.isAfter(b) ? a : b)));
        return latest;
    }

    private void read(Table.Row row) {
        rows++;
        List<Profile> members = Stream.of(row.cell(Column.SENDER), row.cell(Column.RECIPIENTS))
                .flatMap(cell -> Stream.of(cell.split("[,;\\s]+")))
                .flatMap(url -> Profile.of(url).stream())
                .distinct()
                .limit(3)
                .toList();
        Optional<Instant> at = time(row.cell(Column.DATE));
        if (!isTalk(row) || at.isEmpty()) return;
        String id = row.cell(Column.CONVERSATION);
        Conversation talk =
                conversations.computeIfAbsent(id.substring(0, Math.min(id.length(), LONGEST)), _ -> new Conversation());
        if (conversations.size() > MOST) throw new UnreadableFile("There are too many conversations in it to be real.");
        // somebody whose account is closed has no profile, but she was there
        boolean isKnown = members.size() >= 2;
        if (talk.members.size() <= 2) talk.members.addAll(members);
        if (isKnown && at.get().isAfter(talk.latest)) talk.latest = at.get();
    }

    private static boolean isTalk(Table.Row row) {
        String folder = row.cell(Column.FOLDER).strip().toUpperCase(Locale.ROOT);
        String title = row.cell(Column.TITLE).strip().toLowerCase(Locale.ROOT);
        String draft = row.cell(Column.DRAFT).strip().toLowerCase(Locale.ROOT);
        return !folder.contains("SPAM")
                && !folder.contains("SPONSORED")
                && !title.startsWith("sponsored")
                && (draft.isEmpty() || draft.equals("no") || draft.equals("false"));
    }

    private static Optional<Instant> time(String cell) {
        Matcher time = TIME.matcher(cell.strip());
        try {
            return time.matches()
                    ? Optional.of(LocalDateTime.of(LocalDate.parse(time.group(1)), LocalTime.parse(time.group(2)))
                            .toInstant(ZoneOffset.UTC))
                    : Days.MONTH_FIRST.read(cell).map(day -> day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
