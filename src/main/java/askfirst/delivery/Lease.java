package askfirst.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What this process claims of an issue, under one id and in one order, until its hand is empty. Should it be gone,
/// whichever process goes on finds the row of it.
public final class Lease {
    private final UUID id;
    private final Instant freshTo;
    private final Optional<Marks> marks;
    private long places;

    /// @param marks absent where only the [SendLog] knows what was begun
    Lease(UUID id, Instant freshTo, Optional<Marks> marks) {
        this.id = id;
        this.freshTo = freshTo;
        this.marks = marks;
    }

    UUID id() {
        return id;
    }

    /// Whether it is far from its end; what is in hand keeps it so.
    public boolean isFresh(Instant now) {
        return now.isBefore(freshTo);
    }

    /// The place before the first of so many that follow one another.
    long before(int places) {
        long before = this.places;
        this.places += places;
        return before;
    }

    void hand(List<IssueClaim> claims) {
        marks.ifPresent(it -> it.hand(claims.stream().map(IssueClaim::place).toList()));
    }

    void prepare(IssueClaim claim) {
        marks.ifPresent(it -> it.prepare(claim.place()));
    }

    /// Before it may arrive.
    ///
    /// @return false when it must not, because somebody else took it over
    boolean begin(IssueClaim claim) {
        return marks.isEmpty() || marks.get().begin(claim.place());
    }

    void sent(IssueClaim claim) {
        marks.ifPresent(it -> it.sent(claim.place()));
    }

    /// Returns when everybody may know what became of it.
    void awaitSettled(IssueClaim claim) {
        marks.ifPresent(it -> it.awaitSettled(claim.place()));
    }

    /// What became of these is written down.
    public void settled(List<Done> done) {
        marks.ifPresent(
                it -> it.settled(done.stream().map(each -> each.claim().place()).toList()));
    }

    /// Whether what was not simply sent has to be written down before its connection goes on.
    public boolean isMarked() {
        return marks.isPresent();
    }

    /// Nothing more is begun under it.
    void lose() {
        marks.ifPresent(Marks::lose);
    }
}
