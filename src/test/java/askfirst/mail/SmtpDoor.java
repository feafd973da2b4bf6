package askfirst.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server as far as its door: greets, encrypts for real (STARTTLS or from the first byte), takes a login, and
/// writes down every verb it was told. It takes no message.
///
/// @param answers what it answers to a verb instead of the usual: `auth` → `535 no`
public record SmtpDoor(ServerSocket socket, SSLContext tls, Way way, Map<String, String> answers, List<String> heard)
        implements AutoCloseable {

    /// How it encrypts.
    public enum Way {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    public static SmtpDoor open(SSLContext tls, Way way, Map<String, String> answers) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        SmtpDoor door = new SmtpDoor(socket, tls, way, answers, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(door::serve);
        return door;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(way == Way.IMPLICIT ? encrypted(client) : client, way == Way.IMPLICIT);
            } catch (IOException hungUp) {
                // the next one, please
            }
        }
    }

    private void converse(Socket client, boolean isEncrypted) throws IOException {
        if (!isEncrypted || way == Way.IMPLICIT) say(client, answers.getOrDefault("banner", "220 here"));
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toLowerCase(Locale.ROOT);
            heard.add(verb);
            if (verb.equals("starttls")) {
                say(client, "220 go on");
                converse(encrypted(client), true);
                return;
            }
            say(client, answers.getOrDefault(verb, usual(verb, isEncrypted)));
            if (verb.equals("quit")) return;
        }
    }

    private String usual(String verb, boolean isEncrypted) {
        return switch (verb) {
            case "ehlo" ->
                isEncrypted || way != Way.STARTTLS ? "250-here\r\n250 AUTH PLAIN LOGIN" : "250-here\r\n250 STARTTLS";
            case "auth" -> "235 come in";
            case "quit" -> "221 bye";
            default -> "250 ok";
        };
    }

    private Socket encrypted(Socket client) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
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
