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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// An SMTP server that takes everything and keeps a journal of it, and that can be told to fall silent once: whoever
/// sends waits there until she is killed.
public final class SmtpJournal implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Entry> entries = new ArrayList<>();
    private Silence silence = new Silence(Step.NEVER, new CompletableFuture<>());

    private SmtpJournal(ServerSocket socket) {
        this.socket = socket;
    }

    public static SmtpJournal open() throws IOException {
        SmtpJournal journal = new SmtpJournal(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(journal::serve);
        return journal;
    }

    /// Where it can fall silent.
    public enum Step {
        /// before the text was asked for: nothing is taken
        TEXT,
        /// the whole text is taken, and nobody says so
        ANSWER,
        NEVER
    }

    /// One message that was taken.
    public record Entry(String recipient, String messageId) {}

    private record Silence(Step step, CompletableFuture<String> fell) {}

    public int port() {
        return socket.getLocalPort();
    }

    /// Everything taken so far, in order.
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// From the next message on that comes so far; done, with its recipient, when one has.
    public synchronized CompletableFuture<String> fallSilentAt(Step step) {
        silence = new Silence(step, new CompletableFuture<>());
        return silence.fell();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toLowerCase(Locale.ROOT);
                if (verb.equals("rcpt")) recipient = line.replaceFirst("(?i)rcpt to:<([^>]*)>.*", "$1");
                if (!verb.equals("data")) say(client, verb.equals("quit") ? "221 bye" : "250 ok");
                else if (!take(client, in, recipient)) return;
            }
        } catch (IOException hungUp) {
            // the next one, please
        }
    }

    private boolean take(Socket client, BufferedReader in, String recipient) throws IOException {
        if (isSilent(Step.TEXT, recipient)) return in.readLine() != null;
        say(client, "354 go on");
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) return false;
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                id = line.substring(11).strip();
        }
        write(new Entry(recipient, id));
        if (isSilent(Step.ANSWER, recipient)) return in.readLine() != null;
        say(client, "250 taken");
        return true;
    }

    private synchronized void write(Entry entry) {
        entries.add(entry);
    }

    private synchronized boolean isSilent(Step step, String recipient) {
        if (silence.step() != step) return false;
        silence.fell().complete(recipient);
        silence = new Silence(Step.NEVER, new CompletableFuture<>());
        return true;
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
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
