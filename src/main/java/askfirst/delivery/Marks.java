package askfirst.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Marks in the row of a lease which of its messages were begun, before any of them may arrive; those of several
/// connections by one statement. For many threads.
///
/// The row tells the last place that was begun, which up to there have not come to an end, and which were passed by.
/// So whoever takes it over knows who is unknown, that those passed by and those after the last were not begun, and
/// that all others were sent.
final class Marks {
    private final Keeper keeper;
    /// Places begin with 1. Neither sent nor settled.
    private final NavigableSet<Long> open = new TreeSet<>();
    /// Of these, those that were begun, or are about to be.
    private final NavigableSet<Long> begun = new TreeSet<>();
    /// Of these, those of which the row does not say so.
    private final Set<Long> unkept = new HashSet<>();
    private long last;
    private boolean isKeeping;
    private boolean isLost;

    Marks(Keeper keeper) {
        this.keeper = keeper;
    }

    /// Puts it into the row. For one thread at a time.
    interface Keeper {
        /// @return whether the lease was still ours, and the row is written
        boolean keep(Mark mark);

        /// Nothing more is put into it.
        default void close() {}
    }

    /// @param begunTo  the last place that was begun
    /// @param underWay those up to there that have not come to an end
    /// @param waiting  those up to there that were not begun
    record Mark(long begunTo, Set<Long> underWay, Set<Long> waiting) {}

    synchronized void hand(List<Long> places) {
        open.addAll(places);
    }

    /// Somebody prepares to begin with it: whoever marks next marks this one, too.
    synchronized void prepare(long place) {
        if (!begun.add(place)) return;
        unkept.add(place);
        last = Math.max(last, place);
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
        end(place);
    }

    synchronized void settled(List<Long> places) {
        places.forEach(this::end);
        notifyAll();
    }

    /// Returns when it is written down what became of it, or nobody will. Else a connection that goes on would leave
    /// two behind.
    synchronized void awaitSettled(long place) {
        while (open.contains(place) && !isLost) await();
    }

    /// Nothing of it is begun any more, and nobody is waited for.
    void lose() {
        endAll();
        keeper.close();
    }

    private synchronized void endAll() {
        isLost = true;
        notifyAll();
    }

    private void end(long place) {
        open.remove(place);
        begun.remove(place);
        unkept.remove(place);
    }

    /// Waits while somebody else is at it.
    private synchronized boolean isToBeKept(long place) {
        while (isKeeping && unkept.contains(place) && !isLost) await();
        boolean isUnkept = unkept.contains(place) && !isLost;
        isKeeping |= isUnkept;
        return isUnkept;
    }

    /// Whether the row says so already.
    synchronized boolean isKept(long place) {
        return !unkept.contains(place) && begun.contains(place) && !isLost;
    }

    private synchronized Mark next() {
        SortedSet<Long> waiting = new TreeSet<>(open.headSet(last));
        waiting.removeAll(begun);
        return new Mark(last, new TreeSet<>(begun), waiting);
    }

    private void keep(Mark mark) {
        boolean isOurs = false;
        try {
            isOurs = keeper.keep(mark);
        } finally {
            kept(mark, isOurs);
        }
    }

    private synchronized void kept(Mark mark, boolean isOurs) {
        isKeeping = false;
        if (isOurs) unkept.removeAll(mark.underWay());
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
