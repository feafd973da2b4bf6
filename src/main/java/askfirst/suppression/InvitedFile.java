package askfirst.suppression;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// `data/invited`: who was invited, once more, beside the key and outside the database, so that an older database that
/// was restored asks nobody twice.
///
/// A line each: `CLAIMED invitation time fingerprint`, `LEFT invitation time -`, `RELEASED invitation time -`; only
/// ever added. One fingerprint may be claimed by several invitations, see [Claims]. A release is written when its
/// transaction is over, and everything else before its own is.
public final class InvitedFile {
    private final KeptFile file;

    private InvitedFile(KeptFile file) {
        this.file = file;
    }

    public static InvitedFile in(Path data) {
        return new InvitedFile(KeptFile.in(data, "invited"));
    }

    /// What happened to an invitation.
    public enum What {
        /// this fingerprint is its person's
        CLAIMED,
        /// its link left the outbox
        LEFT,
        /// it never left, and its person may be chosen again
        RELEASED
    }

    /// @param fingerprint "-" unless one was claimed
    public record Line(What what, UUID invitation, Instant at, String fingerprint) {

        /// Empty when it was cut off.
        private static Optional<Line> read(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 4 || parts[3].length() != (parts[0].equals(What.CLAIMED.name()) ? 64 : 1))
                return Optional.empty();
            try {
                return Optional.of(
                        new Line(What.valueOf(parts[0]), UUID.fromString(parts[1]), Instant.parse(parts[2]), parts[3]));
            } catch (IllegalArgumentException | DateTimeException cutOff) {
                return Optional.empty();
            }
        }

        /// Which of the two counts when that one was added later.
        private Line andThen(Line next) {
            return next.what == What.RELEASED && next.at.isBefore(at) ? this : next;
        }

        private String written() {
            return what + " " + invitation + " " + at + " " + fingerprint;
        }
    }

    /// On the disk when it returns.
    public void add(Line line) {
        file.add(line.written());
    }

    /// All of them at once; on the disk when it returns.
    public void add(List<Line> lines) {
        file.add(lines.stream().map(Line::written).toList());
    }

    /// In the order they were added.
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String text : file.lines()) Line.read(text).ifPresent(lines::add);
        return lines;
    }

    /// The last of them about each invitation; but for a release that came too late.
    public static Map<UUID, Line> latest(List<Line> lines) {
        Map<UUID, Line> latest = new HashMap<>();
        for (Line line : lines) latest.merge(line.invitation(), line, Line::andThen);
        return latest;
    }
}
