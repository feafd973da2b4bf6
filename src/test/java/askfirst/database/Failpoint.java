package askfirst.database;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A place in the sending of an issue at which a process of the tests dies, with nothing more said or written:
/// `-Dfailpoint=CLAIM_COMMITTED:3` is the third time it comes there.
///
/// Product code knows nothing of it: in such a process, and in no other, [HaltingTransactions] and a ledger of the
/// tests stand in the real ones' places.
public enum Failpoint {
    CLAIM_COMMITTED,
    /// the server answered, and nothing of it is in the database
    RESULTS_KNOWN,
    /// in the database, in a transaction that is not committed
    RESULTS_WRITTEN,
    RESULTS_COMMITTED;

    private static final String PROPERTY = "failpoint";
    private static final int KILLED = 137;
    private static final AtomicInteger CAME = new AtomicInteger();
    private static final ThreadLocal<Set<Failpoint>> AT_COMMIT =
            ThreadLocal.withInitial(() -> EnumSet.noneOf(Failpoint.class));

    /// What to start a process with that dies there.
    public String flag(int time) {
        return "-D" + PROPERTY + "=" + this + ":" + time;
    }

    public void reached() {
        String[] wanted = System.getProperty(PROPERTY, ":").split(":");
        if (name().equals(wanted[0]) && CAME.incrementAndGet() == Integer.parseInt(wanted[1]))
            Runtime.getRuntime().halt(KILLED);
    }

    /// It will be when this thread's transaction is committed.
    public void reachedAtCommit() {
        AT_COMMIT.get().add(this);
    }

    static void committed() {
        AT_COMMIT.get().forEach(Failpoint::reached);
    }

    static void ended() {
        AT_COMMIT.get().clear();
    }

    /// For beans that exist only in a process that is to die.
    public static final class IsSet implements Condition {
        @Override
        public boolean matches(@SuppressWarnings("rawtypes") ConditionContext context) {
            return System.getProperty(PROPERTY) != null;
        }
    }
}
