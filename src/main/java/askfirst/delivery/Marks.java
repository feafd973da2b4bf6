package askfirst.delivery;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Marks in the row of a lease which of its messages were begun, before any of them may arrive; those of several
/// connections by one statement. For many threads.
///
/// They are begun in the order of their places. The row tells the last one that was begun, and which before that have
/// not come to an end; so whoever takes it over knows that those after it were not begun, and all others were sent.
final class Marks {
    private final Keeper keeper;
    /// Places begin with 1. Neither sent nor settled.
    private final NavigableSet<Long> open = new TreeSet<>();
    private long begun;
    private long kept;
    private boolean isKeeping;
    private boolean isLost;

    Marks(Keeper keeper) {
        this.keeper = keeper;
    }

    /// Puts it into the row.
    interface Keeper {
        /// @return whether the lease was still ours, and the row is on the disk
        boolean keep(long begunTo, String underWay);
    }

    private record Mark(long begunTo, String underWay) {}

    synchronized void hand(List<Long> places) {
        open.addAll(places);
    }

    /// Somebody prepares to begin with it: whoever marks next marks this one, too.
    synchronized void prepare(long place) {
        begun = Math.max(begun, place);
    }

    /// Returns when the row says that it was begun.
    ///
    /// @return false when the lease is ours no more: then nothing of it may be begun
    boolean begin(long place) {
        prepare(place);
        while (isToBeKept(place)) keep(next());
        return isKept(place);
    }

    /// What this connection had came to an end that nobody needs to write down before the next.
    synchronized void sent(long place) {
        open.remove(place);
    }

    synchronized void settled(List<Long> places) {
        places.forEach(open::remove);
        notifyAll();
    }

    /// Returns when it is written down what became of it, or nobody will. Else a connection that goes on would leave
    /// two behind.
    synchronized void awaitSettled(long place) {
        while (open.contains(place) && !isLost) await();
    }

    /// Nothing of it is begun any more, and nobody is waited for.
    synchronized void lose() {
        isLost = true;
        notifyAll();
    }

    /// Waits while somebody else is at it.
    private synchronized boolean isToBeKept(long place) {
        while (isKeeping && kept < place && !isLost) await();
        isKeeping = kept < place && !isLost || isKeeping;
        return kept < place && !isLost;
    }

    /// Whether the row says so already.
    synchronized boolean isKept(long place) {
        return kept >= place && !isLost;
    }

    private synchronized Mark next() {
        return new Mark(
                begun, open.headSet(begun, true).stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private void keep(Mark mark) {
        boolean isOurs = false;
        try {
            isOurs = keeper.keep(mark.begunTo(), mark.underWay());
        } finally {
            kept(mark, isOurs);
        }
    }

    private synchronized void kept(Mark mark, boolean isOurs) {
        isKeeping = false;
        if (isOurs) kept = mark.begunTo();
        else isLost = true;
        notifyAll();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isLost = true;
        }
    }
}
