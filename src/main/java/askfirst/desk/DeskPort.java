package askfirst.desk;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/// `data/desk-port`: where the desk of the process that serves is, for those who look for it.
///
/// A killed process leaves it behind, so it counts only while somebody answers there.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class DeskPort {
    private final Path file;
    private final int port;

    DeskPort(Home home, @Value("${askfirst.desk.port}") int port) {
        this.file = file(home.data());
        this.port = port;
    }

    /// Empty when nobody serves.
    static OptionalInt in(Path data) {
        Path file = file(data);
        if (!Files.isRegularFile(file)) return OptionalInt.empty();
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return answers(port) ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException isBeingWritten) {
            return OptionalInt.empty();
        }
    }

    @EventListener
    void write(ServerStartupEvent started) {
        try {
            Files.writeString(PrivateFiles.file(file), port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void remove(ServerShutdownEvent stopped) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve("desk-port");
    }
}
