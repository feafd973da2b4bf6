package askfirst.web;

import askfirst.database.JavaProcess;
import askfirst.database.PostgresAccount;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.subscription.TestRooms;
import askfirst.theme.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A server in a process of its own whose letters and issues leave by a mail server, and whose clock may hurry, so that
/// it can be killed in the middle of a day's letters.
record LettersProcess(Process process) implements AutoCloseable {

    /// What runs in the other process: folder, mail server's port, what its clock shows at first and how fast it goes,
    /// and the database's address if it is not the embedded one.
    public static void main(String[] arguments) throws Exception {
        var clock = new QuickClock(Instant.now(), Instant.parse(arguments[2]), Integer.parseInt(arguments[3]));
        Optional<PostgresAccount> postgres = arguments.length < 5
                ? Optional.empty()
                : Optional.of(new PostgresAccount(arguments[4], Optional.empty(), Optional.empty()));
        serving(Path.of(arguments[0]), Integer.parseInt(arguments[1]), clock.clock(), postgres);
        System.out.println("serving");
        Thread.currentThread().join();
    }

    static TestServer serving(Path folder, int port, Clock clock, Optional<PostgresAccount> postgres)
            throws IOException {
        var mailbox =
                new Settings.MailAccount("127.0.0.1", port, Optional.empty(), Optional.empty(), Settings.Tls.NONE);
        var settings = new Settings(
                postgres.map(it -> new Settings.DatabaseAccount(it.url(), it.user(), it.password())),
                Optional.of(mailbox),
                Optional.of(mailbox),
                TestRooms.NO_CEILINGS,
                Settings.Sending.SHIPPED,
                List.of());
        var serving = new Serving(
                new Home(folder),
                TestServer.site(),
                Theme.classic(TestServer.site()),
                settings,
                new Serving.Ports("127.0.0.1", 0, 0),
                clock);
        return TestServer.start(serving, postgres);
    }

    /// @param flags for the Java it runs in
    static LettersProcess start(
            Path folder, int port, Instant from, int times, Optional<PostgresAccount> postgres, String... flags)
            throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(folder.toString(), String.valueOf(port), from.toString(), String.valueOf(times)));
        postgres.ifPresent(account -> arguments.add(account.url()));
        Process process = JavaProcess.of(List.of(flags), LettersProcess.class, arguments.toArray(String[]::new))
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine())
            if (line.equals("serving")) return new LettersProcess(process);
        throw new AssertionError("the server did not start");
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
