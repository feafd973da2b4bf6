package askfirst.site;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/// `data/port` and `data/desk-port`: where the process that serves listens, for the commands beside it.
///
/// A killed process leaves them behind, so they count only while somebody answers there.
public record PortFile(Path file) {

    /// Of the archive and the sign-up.
    public static PortFile ofReaders(Path data) {
        return new PortFile(data.resolve("port"));
    }

    public static PortFile ofDesk(Path data) {
        return new PortFile(data.resolve("desk-port"));
    }

    /// Empty when nobody serves.
    public OptionalInt port() {
        if (!Files.isRegularFile(file)) return OptionalInt.empty();
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return answers(port) ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException isBeingWritten) {
            return OptionalInt.empty();
        }
    }

    public void write(int port) {
        try {
            Files.writeString(PrivateFiles.file(file), port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
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
}
