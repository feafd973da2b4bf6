package askfirst.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/// Finds a port nobody listens on.
final class FreePort {
    /// Below those that operating systems hand out by themselves (32768 and up on Linux, 49152 and up by RFC 6335,
    /// 6.): from there any connection made in the meantime could take the port away again.
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_767;

    private FreePort() {}

    /// The first of the next hundred, else any; 0 wishes for any.
    static int from(String host, int first) {
        return first == 0
                ? any(host)
                : firstFree(host, IntStream.range(first, Math.min(first + 100, 65_536)), () -> any(host));
    }

    private static int any(String host) {
        return firstFree(host, ThreadLocalRandom.current().ints(100, LOWEST, HIGHEST), FreePort::whateverIsLeft);
    }

    private static int firstFree(String host, IntStream ports, IntSupplier otherwise) {
        return ports.filter(port -> isFree(host, port)).findFirst().orElseGet(otherwise);
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

    private static int whateverIsLeft() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
