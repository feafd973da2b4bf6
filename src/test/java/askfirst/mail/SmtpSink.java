package askfirst.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that takes every mail, keeps none, and writes each step down in its [SinkJournal], so that somebody
/// can count afterwards what really arrived. It misbehaves where its [SinkManners] say so.
///
/// Also a program of its own, which outlives whoever sends and takes its own share of the processor (JDK 25):
///
///     java src/test/java/askfirst/mail/SmtpSink.java --port 0 --journal FILE [--fault STEP=ANSWER[@WHO]]…
///         [--delay MILLISECONDS] [--offer WORD]… [--tls HOST]
///
/// It prints its port, and ends with its standard input.
public final class SmtpSink implements AutoCloseable {
    private final ServerSocket socket;
    private final SinkManners manners;
    private final SinkJournal journal;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private SmtpSink(ServerSocket socket, SinkManners manners, SinkJournal journal) {
        this.socket = socket;
        this.manners = manners;
        this.journal = journal;
    }

    /// @param port 0 means any
    public static SmtpSink open(int port, SinkManners manners, SinkJournal journal) throws IOException {
        SmtpSink sink = new SmtpSink(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), manners, journal);
        start("sink", sink::accept);
        return sink;
    }

    /// On any port, with its journal in memory.
    public static SmtpSink that(SinkManners manners) throws IOException {
        return open(0, manners, SinkJournal.inMemory());
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// What happened so far.
    public List<SinkJournal.Line> lines() {
        return journal.lines();
    }

    /// What it took, a line for each mail.
    public List<SinkJournal.Line> taken() {
        return lines().stream().filter(SinkJournal.Line::isMail).toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                int number = connections.incrementAndGet();
                start("sink " + number, () -> converse(client, number));
            } catch (IOException closed) {
                // looked at above
            }
        }
    }

    private void converse(Socket client, int number) {
        open.add(client);
        try (client) {
            client.setTcpNoDelay(true);
            new SinkDialogue(client, number, manners, journal).run();
        } catch (IOException hungUp) {
            // the journal says how far it came
        } finally {
            open.remove(client);
            journal.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            journal.flush();
        }
    }

    private static void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    @SuppressWarnings("SystemOut")
    static void main(String[] args) throws IOException, GeneralSecurityException, InterruptedException {
        int port = 0;
        Path journal = Path.of("/dev/stderr");
        SinkManners manners = SinkManners.GOOD;
        for (int i = 0; i + 1 < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = Integer.parseInt(value);
                case "--journal" -> journal = Path.of(value);
                case "--fault" -> manners = manners.with(SinkFault.parse(value));
                case "--delay" -> manners = manners.after(Integer.parseInt(value));
                case "--offer" -> manners = manners.offering(value);
                case "--tls" -> manners = manners.under(SinkCertificate.of(value));
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        try (SmtpSink sink = open(port, manners, SinkJournal.in(journal))) {
            System.out.println(sink.port());
            while (System.in.read() >= 0) {}
        }
    }
}
