package askfirst.invitation;

import askfirst.database.Database;
import askfirst.suppression.Claim;
import askfirst.suppression.Claims;
import askfirst.suppression.InvitedFile;
import askfirst.suppression.InvitedFile.Line;
import askfirst.suppression.InvitedFile.What;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// [InvitedFile] and the tables: what either knows at the start, both know afterwards.
///
/// A command that only visits takes over who was invited, and nothing else: the file runs ahead of what the process
/// beside it is about to commit.
@Singleton
class Remembered {
    /// Somewhat more than what is counted by.
    private static final Duration LATELY = Duration.ofDays(8);

    private final Database database;
    private final Claims claims;
    private final InvitationRepository invitations;
    private final PostRepository post;
    private final InvitedFile file;

    Remembered(
            Database database, Claims claims, InvitationRepository invitations, PostRepository post, InvitedFile file) {
        this.database = database;
        this.claims = claims;
        this.invitations = invitations;
        this.post = post;
        this.file = file;
        recall();
    }

    /// On the disk when it returns.
    void add(Line line) {
        file.add(line);
    }

    private void recall() {
        List<Line> lines = file.lines();
        Map<UUID, Line> latest = InvitedFile.latest(lines);
        Set<Claim> said = said(lines, latest);
        Set<Claim> known = new HashSet<>(claims.all());
        said.stream().filter(known::add).forEach(claims::remember);
        if (!database.holdsItsFolder()) return;
        for (Line line : lines)
            if (line.what() == What.LEFT)
                invitations.leftAfterAll(line.invitation(), line.at(), line.at().plus(Departures.ANSWERABLE));
        countMails(lines);
        for (Line line : latest.values())
            if (line.what() == What.RELEASED
                    && invitations.lockedDropped(line.invitation()).isPresent())
                claims.release(line.invitation(), line.at());
        tellFile(said, latest);
    }

    /// What the file claims for those whose link left, or who released nothing since, here or on another instance.
    private Set<Claim> said(List<Line> lines, Map<UUID, Line> latest) {
        Map<UUID, Instant> released = claims.released();
        Set<Claim> said = new LinkedHashSet<>();
        for (Line line : lines) {
            Line last = latest.getOrDefault(line.invitation(), line);
            Instant free = released.get(line.invitation());
            boolean isHers = last.what() == What.LEFT
                    || last.what() == What.CLAIMED && (free == null || line.at().isAfter(free));
            if (line.what() == What.CLAIMED && isHers) said.add(claim(line));
        }
        return said;
    }

    private void tellFile(Set<Claim> said, Map<UUID, Line> latest) {
        Map<UUID, Instant> released = new HashMap<>(claims.released());
        List<Claim> known = claims.all();
        file.add(known.stream()
                .filter(it -> !said.contains(it))
                .map(it -> new Line(What.CLAIMED, it.invitationId(), since(it, released), it.fingerprint()))
                .toList());
        known.forEach(it -> released.remove(it.invitationId()));
        released.forEach((invitation, at) -> {
            Line last = latest.get(invitation);
            if (last != null && last.what() == What.CLAIMED && !last.at().isAfter(at))
                file.add(new Line(What.RELEASED, invitation, at, "-"));
        });
    }

    /// As early as it can have been.
    private static Instant since(Claim claim, Map<UUID, Instant> released) {
        Instant free = released.get(claim.invitationId());
        return free == null ? Instant.EPOCH : free.plus(1, ChronoUnit.MICROS);
    }

    /// What left in the last days counts towards what may leave in these, also when the database does not know of it;
    /// but for what is known to have been carried by hand.
    private void countMails(List<Line> lines) {
        List<Line> left =
                lines.stream().filter(line -> line.what() == What.LEFT).toList();
        if (left.isEmpty()) return;
        Instant since = left.getLast().at().minus(LATELY);
        for (Line line : left)
            if (line.at().isAfter(since) && post.handCarried(line.invitation()) == 0)
                post.departs(line.invitation(), Departures.counted(line.at()));
    }

    private static Claim claim(Line line) {
        return new Claim(line.fingerprint(), line.invitation());
    }
}
