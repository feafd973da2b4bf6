package askfirst.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/// One newsletter's open database: H2 inside this process by default, PostgreSQL when the settings name one.
///
/// [#serve] is for the one process that serves a newsletter, [#visit] for every other command. Both run the migrations.
public final class Database implements AutoCloseable {
    private final Path data;
    private final Access access;
    private final Optional<SharedSync> embedded;
    private final List<AutoCloseable> held;

    private Database(Path data, Access access, Optional<SharedSync> embedded, List<AutoCloseable> held) {
        this.data = data;
        this.access = access;
        this.embedded = embedded;
        this.held = held;
    }

    public static OpenResult serve(Path data, Optional<PostgresAccount> postgres) {
        prepare(data);
        Optional<ProcessLock> lock = ProcessLock.take(data);
        if (lock.isEmpty()) return new OpenResult.InUse();
        try {
            return new OpenResult.Opened(
                    postgres.isPresent()
                            ? postgres(data, postgres.get(), List.of(lock.get()))
                            : lent(data, lock.get()));
        } catch (SQLException | IOException | RuntimeException e) {
            lock.get().close();
            throw e instanceof RuntimeException r ? r : new DatabaseDown(e);
        }
    }

    public static OpenResult visit(Path data, Optional<PostgresAccount> postgres) {
        prepare(data);
        try {
            return postgres.isPresent()
                    ? new OpenResult.Opened(postgres(data, postgres.get(), List.of()))
                    : visitEmbedded(data);
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    /// Properties for the application context's data source.
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(access.properties());
        properties.putAll(Map.of(
                "datasources.default.maximum-pool-size", 8,
                "datasources.default.minimum-idle", 1,
                "datasources.default.connection-timeout", Duration.ofSeconds(5).toMillis(),
                "datasources.default.initialization-fail-timeout", -1));
        return properties;
    }

    /// How many [Ids] are best in one statement.
    public int idsAtOnce() {
        return isOursAlone() ? Ids.FEW : Ids.MORE;
    }

    /// How many are best to claim at once, so that it seldom takes longer than ten milliseconds.
    public int idsOfAClaim() {
        return isOursAlone() ? Ids.FEW / 2 : Ids.FEW;
    }

    /// A statement that goes beside the pool, for one that is waited for thousands of times a second.
    public Repeated repeated(String sql) {
        return new Repeated(access, sql);
    }

    /// Whether no other process can be sending from it: the embedded one belongs to one.
    public boolean isOursAlone() {
        return embedded.isPresent();
    }

    /// Whether this is the one process that may work in the data folder. Whoever looks in beside it may not.
    public boolean holdsItsFolder() {
        return held.stream().anyMatch(ProcessLock.class::isInstance);
    }

    /// Where it is, as a hash of 64 digits: a copy of it is elsewhere. Asks a server.
    public String place() {
        return embedded.isPresent() ? Place.of(data) : Place.of(access);
    }

    /// Copies the embedded one into an archive's open entry, as a whole, while others go on with it.
    public void copy(ZipOutputStream zip) throws IOException {
        try {
            DatabaseCopy.of(access, data, zip);
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    /// Settings by which something that was acknowledged may be lost: `fsync = off`. Comes back when all until now is
    /// kept.
    public List<String> lossy() {
        sync();
        // the embedded one is told when to write, and has no such settings
        if (embedded.isPresent()) return List.of();
        try (Connection connection = access.connect()) {
            return Durability.lossy(connection);
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    /// Returns when everything committed so far is on the disk. PostgreSQL has done so at commit.
    void sync() {
        embedded.ifPresent(SharedSync::join);
    }

    @Override
    public void close() {
        for (AutoCloseable each : held) {
            try {
                each.close();
            } catch (Exception e) {
                throw new DatabaseDown(e);
            }
        }
    }

    private static void prepare(Path data) {
        try {
            PrivateFiles.folder(data);
        } catch (IOException e) {
            throw new DatabaseDown(e);
        }
    }

    private static Database postgres(Path data, PostgresAccount account, List<AutoCloseable> held) {
        Access access = Access.to(account);
        Migrations.run(access);
        return new Database(data, access, Optional.empty(), held);
    }

    private static Database lent(Path data, ProcessLock lock) throws SQLException, IOException {
        Anchor anchor = migrated(data);
        return ours(data, anchor, List.of(Loan.offer(data, EmbeddedUrl.name(data)), anchor, lock));
    }

    /// Opened in this process, which writes down what it changes.
    private static Database ours(Path data, Anchor anchor, List<AutoCloseable> held) {
        SharedSync sync = new SharedSync(anchor::sync);
        List<AutoCloseable> all = new ArrayList<>();
        all.add(SlowSync.start(anchor::hasSomethingToWrite, sync::join));
        all.addAll(held);
        return new Database(data, Access.embedded(data), Optional.of(sync), all);
    }

    private static Anchor migrated(Path data) throws SQLException {
        Connection connection = EmbeddedUrl.connect(data);
        Migrations.run(Access.embedded(data));
        DiskSync.prepare(connection);
        return new Anchor(Access.embedded(data), connection);
    }

    /// Another visitor may hold the file for a moment, and a serving process needs a moment to offer it.
    private static OpenResult visitEmbedded(Path data) throws SQLException {
        for (int attempt = 0; attempt < 50; attempt++) {
            Optional<ProcessLock> lock = ProcessLock.take(data);
            if (lock.isPresent()) {
                Anchor anchor = migrated(data);
                return new OpenResult.Opened(ours(data, anchor, List.of(anchor, lock.get())));
            }
            Optional<OpenResult> borrowed = Loan.find(data).flatMap(loan -> borrow(data, loan));
            if (borrowed.isPresent()) return borrowed.get();
            pause();
        }
        return new OpenResult.InUse();
    }

    private static Optional<OpenResult> borrow(Path data, String loan) {
        Access access = Access.borrowed(loan);
        try {
            Anchor anchor = new Anchor(access, access.connect());
            SharedSync sync = new SharedSync(anchor::sync);
            return Optional.of(new OpenResult.Opened(new Database(data, access, Optional.of(sync), List.of(anchor))));
        } catch (SQLException leftByAKilledProcess) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseDown(e);
        }
    }
}
