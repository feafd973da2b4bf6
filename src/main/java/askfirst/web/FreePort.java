package askfirst.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// Finds a port nobody listens on.
final class FreePort {
    private FreePort() {}

    /// The first of the next hundred, else any; 0 wishes for any.
    static int from(String host, int first) {
        if (first == 0) return any();
        return IntStream.range(first, Math.min(first + 100, 65_536))
                .filter(port -> isFree(host, port))
                .findFirst()
                .orElseGet(FreePort::any);
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
