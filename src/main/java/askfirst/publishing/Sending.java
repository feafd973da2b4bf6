package askfirst.publishing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Goes on with an issue that is being sent, until nothing of it is due.
@Singleton
class Sending {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PublicationRepository publications;
    private final DueTimes dueTimes;
    private final Leftovers leftovers;
    private final Mailing mailing;
    private final Ends ends;
    private final Clock clock;

    Sending(
            PublicationRepository publications,
            DueTimes dueTimes,
            Leftovers leftovers,
            Mailing mailing,
            Ends ends,
            Clock clock) {
        this.publications = publications;
        this.dueTimes = dueTimes;
        this.leftovers = leftovers;
        this.mailing = mailing;
        this.ends = ends;
        this.clock = clock;
    }

    /// While nothing of it is in hand here.
    void takeUp(PublicationRow publication) {
        if (!ends.isSettled(publication.id())) leftovers.settle(publication.id());
    }

    void goOn(PublicationRow publication, IssueWork.Serving serving) {
        Instant now = clock.instant();
        Optional<Instant> next = ends.nextDue(publication.id());
        if (next.isPresent() && !next.get().isAfter(now)) send(publication, serving);
        if (ends.isSettled(publication.id())) ends.end(publication.id());
    }

    private void send(PublicationRow publication, IssueWork.Serving serving) {
        switch (mailing.run(publication.id(), new Look(publication, serving))) {
            case REFUSED -> ends.stop(publication);
            case NOTHING_DUE, NOT_WANTED -> {}
        }
    }

    /// Looks now and then whether the author still wants it.
    private final class Look implements Mailing.Goes {
        private final PublicationRow publication;
        private final IssueWork.Serving serving;
        private long next = System.nanoTime();
        private boolean isWanted = true;

        Look(PublicationRow publication, IssueWork.Serving serving) {
            this.publication = publication;
            this.serving = serving;
        }

        @Override
        public boolean on() {
            if (System.nanoTime() >= next) {
                // because a long one must not make the next one late
                dueTimes.come(clock.instant());
                isWanted = publications.state(publication.id()).equals(Optional.of(State.SENDING));
                next = System.nanoTime() + LOOK.toNanos();
            }
            return isWanted && serving.on();
        }
    }
}
