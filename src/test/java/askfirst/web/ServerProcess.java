package askfirst.web;

import askfirst.database.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A server in a process of its own, so that it can be killed.
record ServerProcess(Process process, int port, HttpClient client) implements AutoCloseable {

    /// What runs in the other process: serves the folder until it is killed.
    public static void main(String[] arguments) throws Exception {
        TestServer server = TestServer.start(Path.of(arguments[0]), Optional.empty());
        System.out.println("port " + server.server.ports().open());
        Thread.currentThread().join();
    }

    static ServerProcess start(Path folder) throws IOException {
        Process process = JavaProcess.of(ServerProcess.class, folder.toString()).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("port "))
                return new ServerProcess(process, Integer.parseInt(line.substring(5)), HttpClient.newHttpClient());
        }
        throw new AssertionError("the server did not start");
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        client.shutdownNow();
    }
}
