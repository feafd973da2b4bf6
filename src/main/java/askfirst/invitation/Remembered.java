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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        Map<UUID, What> latest = new HashMap<>();
        for (Line line : lines) latest.put(line.invitation(), line.what());
        Set<Claim> known = new HashSet<>(claims.all());
        for (Line line : lines)
            if (line.what() == What.CLAIMED && latest.get(line.invitation()) != What.RELEASED && known.add(claim(line)))
                claims.remember(claim(line));
        if (!database.holdsItsFolder()) return;
        for (Line line : lines)
            if (line.what() == What.LEFT)
                invitations.leftAfterAll(line.invitation(), line.at(), line.at().plus(Departures.ANSWERABLE));
        countMails(lines);
        latest.forEach((invitation, what) -> {
            if (what == What.RELEASED && invitations.lockedDropped(invitation).isPresent()) claims.release(invitation);
        });
        known.removeIf(lines.stream().map(Remembered::claim).collect(Collectors.toSet())::contains);
        file.add(known.stream()
                .map(it -> new Line(What.CLAIMED, it.invitationId(), Instant.EPOCH, it.fingerprint()))
                .toList());
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
