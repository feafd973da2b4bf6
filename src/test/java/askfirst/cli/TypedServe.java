package askfirst.cli;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A running `serve`, until somebody presses Ctrl-C.
record TypedServe(Thread typed, String origin, HttpClient client, BufferedReader lines) implements AutoCloseable {
    static TypedServe type(Shell shell) throws Exception {
        var printed = new PipedWriter();
        var lines = new BufferedReader(new PipedReader(printed));
        var err = new StringWriter();
        var terminal = new Terminal(
                shell.folder(),
                shell.program(),
                Map.of(),
                shell.clock(),
                new BufferedReader(new StringReader("")),
                new PrintWriter(printed, true),
                new PrintWriter(err),
                Terminal.Traces.SHOWN,
                Terminal.Reader.MACHINE);
        Thread typed = Thread.ofPlatform()
                .start(() -> AskfirstCommand.run(terminal, "serve", "--port", "0", "--desk-port", "0"));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher origin =
                    Pattern.compile("Archive: +(http://localhost:\\d+)/").matcher(line);
            if (origin.find()) return new TypedServe(typed, origin.group(1), HttpClient.newHttpClient(), lines);
        }
        throw new AssertionError("did not start: " + err);
    }

    String ask(String method, String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    void forwarded(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("X-Forwarded-For", "198.51.100.7")
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        typed.interrupt();
        typed.join();
    }
}
