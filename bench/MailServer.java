import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

/// A Postfix that takes mail and a Dovecot it is fetched from, both with their own configuration and queue in a
/// temporary folder and on free ports of loopback. The system's own are never asked, started or stopped.
final class MailServer implements AutoCloseable {
    private static final String PASSWORD = "nothing-secret";

    private final Path folder;
    private final int smtp;
    private final int imap;
    private final List<Process> processes = new ArrayList<>();

    private MailServer(Path folder, int smtp, int imap) {
        this.folder = folder;
        this.smtp = smtp;
        this.imap = imap;
    }

    /// @param templates where `main.cf`, `master.cf` and `dovecot.conf` lie
    static MailServer start(Path templates) throws Exception {
        Path folder = Files.createTempDirectory("askfirst-mailserver");
        // Dovecot and Postfix give up being root, and have to come in all the same
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int lmtp = freePort();
        MailServer server = new MailServer(folder, freePort(), freePort());
        Path postfix = Files.createDirectories(folder.resolve("postfix"));
        for (String file : List.of("main.cf", "master.cf", "dovecot.conf")) {
            String text = Files.readString(templates.resolve(file))
                    .replace("@DIR@", folder.toString())
                    .replace("@SMTP@", "" + server.smtp)
                    .replace("@IMAP@", "" + server.imap)
                    .replace("@LMTP@", "" + lmtp);
            Files.writeString(file.endsWith(".cf") ? postfix.resolve(file) : folder.resolve(file), text);
        }
        server.startAll(postfix);
        return server;
    }

    private void startAll(Path postfix) throws Exception {
        Files.createDirectories(folder.resolve("queue"));
        owned(Files.createDirectories(folder.resolve("postfix-data")), "postfix");
        owned(Files.createDirectories(folder.resolve("mail")), "mail");
        try {
            // makes the queue's folders
            run("/usr/sbin/postfix", "-c", postfix.toString(), "check");
            launch("/usr/lib/postfix/sbin/master", "-d", "-c", postfix.toString());
            launch("/usr/sbin/dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString());
            awaitPort(smtp);
            awaitPort(imap);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    int smtpPort() {
        return smtp;
    }

    /// A folder for whoever works with this server, deleted with it.
    Path folder() {
        return folder;
    }

    /// Every message in a mailbox, byte by byte as it was received.
    List<byte[]> fetch(String address) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.imap.timeout", "10000");
        // the bytes are to be looked at, not what a library makes of them
        properties.put("mail.imap.partialfetch", "false");
        List<byte[]> all = new ArrayList<>();
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", imap, address, PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (Message message : inbox.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                all.add(bytes.toByteArray());
            }
            inbox.close();
        }
        return all;
    }

    /// What Postfix could not deliver, in its own words.
    List<String> complaints() throws IOException {
        return Files.readAllLines(folder.resolve("postfix.log")).stream()
                .filter(it -> it.matches(".*(status=(?!sent)|warning|error|fatal|reject|panic).*"))
                .toList();
    }

    @Override
    public void close() throws Exception {
        for (Process process : processes.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        }
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    private void launch(String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said.txt").toFile()))
                .start());
    }

    private void awaitPort(int port) throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nobody listens on " + port + ":\n" + Files.readString(folder.resolve("said.txt")));
    }

    private static void owned(Path path, String user) throws Exception {
        run("chown", user, path.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed:\n" + said);
    }
}
