package askfirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.h2.tools.Server;

/// The embedded database lent to other commands while this process serves: loopback only, and only to who can read
/// `data/loan`.
///
/// That file holds the port and a key made anew at each start; the server knows the database by this key and no other
/// name.
record Loan(Path file, Server server) implements AutoCloseable {

    static Loan offer(Path data, String database) throws SQLException, IOException {
        String key = UUID.randomUUID().toString();
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", key, database)
                .start();
        Path file = data.resolve("loan");
        PrivateFiles.write(file, "127.0.0.1:" + server.getPort() + "/" + key);
        return new Loan(file, server);
    }

    /// Host, port and key, when a process offers them (or offered them and was killed).
    static Optional<String> find(Path data) {
        try {
            return Optional.of(Files.readString(data.resolve("loan"))).filter(text -> text.contains("/"));
        } catch (NoSuchFileException nobodyServes) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.stop();
        }
    }
}
