package askfirst.cli;

import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.site.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One start of the server on free ports, with what a newcomer does first: read, subscribe, open the mail, say yes.
record Rehearsal(Terminal terminal, Path home) {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)(/\\S*)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void serve() throws IOException {
        var printed = new PipedInputStream();
        var out = new PrintWriter(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        Thread serving = Thread.ofPlatform().start(() -> {
            // closed whatever comes of it, because somebody waits for its lines
            try (out) {
                serveHere(out);
            }
        });
        try (var lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            String archive = address(lines);
            String mailbox = address(lines);
            read(archive);
            subscribe(archive);
            read(mailbox);
        } finally {
            serving.interrupt();
            join(serving);
        }
    }

    private void serveHere(PrintWriter out) {
        Terminal here = new Terminal(
                home,
                terminal.program(),
                Map.of(),
                terminal.clock(),
                terminal.in(),
                out,
                terminal.err(),
                terminal.traces(),
                Terminal.Reader.MACHINE);
        AskfirstCommand.run(here, "serve", "--home", home.toString(), "--port", "0", "--desk-port", "0");
    }

    private void subscribe(String archive) throws IOException {
        ask("POST", archive + "subscribe", "address=reader%40example.org");
        for (int waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
            Optional<String> link = new MailFolder(new Home(home).mail())
                    .newest().stream().findFirst().flatMap(StoredMail::text).flatMap(Rehearsal::confirmLink);
            if (link.isPresent()) {
                ask("GET", link.get(), "");
                ask("POST", link.get(), "");
                return;
            }
            pause();
        }
    }

    private void read(String archive) throws IOException {
        ask("GET", archive, "");
        ask("GET", archive + "atom.xml", "");
        ask("GET", archive + "not-here", "");
    }

    private static Optional<String> confirmLink(String text) {
        Matcher found = Pattern.compile("http://\\S+/confirm/\\S+").matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String address(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) return found.group();
        }
        throw new IOException("The server did not start.");
    }

    private static void ask(String method, String url, String form) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        if (method.equals("POST")) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() < 400) connection.getInputStream().readAllBytes();
        connection.disconnect();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread serving) {
        try {
            serving.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
