package askfirst.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// An SMTP server that does everything right except one step: there it gives the answer it was told, hangs up
/// (`drop`), says nothing (`stall`), or says it for ever, letter by letter (`drip`).
public record FaultySmtpServer(ServerSocket socket, String step, String answer) implements AutoCloseable {

    public static FaultySmtpServer that(String step, String answer) throws IOException {
        FaultySmtpServer server =
                new FaultySmtpServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), step, answer);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException hungUp) {
                // the next one, please
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (!answer(client, "banner", "220 here")) return;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toLowerCase(java.util.Locale.ROOT);
            if (verb.equals("data")) {
                if (!answer(client, "data", "354 go on")) return;
                if (step.equals("data")) continue;
                if (step.equals("text")) LockSupport.park();
                while (!in.readLine().equals(".")) {}
                if (!answer(client, "dot", "250 taken")) return;
            } else if (!answer(client, verb, verb.equals("quit") ? "221 bye" : "250 ok")) return;
        }
    }

    private boolean answer(Socket client, String at, String right) throws IOException {
        if (at.equals(step) && answer.equals("drop")) return false;
        if (at.equals(step) && answer.equals("stall"))
            return client.getInputStream().readAllBytes().length < 0;
        if (at.equals(step) && answer.equals("drip")) return drip(client.getOutputStream());
        OutputStream out = client.getOutputStream();
        out.write(((at.equals(step) ? answer + " told so" : right) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private static boolean drip(OutputStream out) throws IOException {
        for (char letter = '2'; ; letter = 'x') {
            out.write(letter);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
