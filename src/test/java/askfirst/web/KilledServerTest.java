package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.TestTables;
import askfirst.site.Home;
import askfirst.subscription.Audit;
import askfirst.subscription.Audited;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of everything: what a reader was told is still true afterwards.
class KilledServerTest {
    @TempDir
    Path folder;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();
    private final Queue<String> stopped = new ConcurrentLinkedQueue<>();

    @RepeatedTest(3)
    void nothing_that_was_acknowledged_is_lost() throws Exception {
        try (ServerProcess process = ServerProcess.start(folder)) {
            Thread asking = Thread.ofVirtual().start(() -> untilItDies(process, () -> ask(process)));
            Thread pressing = Thread.ofVirtual().start(() -> untilItDies(process, () -> press(process)));
            TestServer.await(() -> asked.size() > 60 && confirmed.size() > 10 && stopped.size() > 3);
            process.kill();
            asking.join();
            pressing.join();
        }
        try (Register register = open()) {
            Audited audit = Audited.by(register::audit);
            assertThat(audit.unproven()).isEmpty();
            Map<String, State> readers = audit.entries().stream()
                    .map(Audit.Entry::subscriber)
                    .collect(Collectors.toMap(reader -> reader.address().wire(), Subscriber::state));
            assertThat(readers.keySet()).containsAll(confirmed);
            assertThat(stopped).allSatisfy(address -> assertThat(readers).containsEntry(address, State.STOPPED));
        }
        assertThat(writtenDown()).containsAll(asked);
    }

    private void ask(ServerProcess process) throws Exception {
        String address = "reader" + asked.size() + "@example.com";
        if (process.post("/subscribe", "address=" + address).statusCode() == 200) asked.add(address);
    }

    /// Presses yes in every confirmation mail, asks again as that reader, and stops by the mail that follows.
    private void press(ServerProcess process) throws Exception {
        for (Path file : mails()) {
            String mail = Files.readString(file);
            String to = to(mail);
            if (mail.contains("/stop/") && !stopped.contains(to)) {
                if (process.post(TestServer.link(mail, "stop"), "").statusCode() == 200) stopped.add(to);
            } else if (mail.contains("/confirm/") && !confirmed.contains(to)) {
                if (process.post(TestServer.link(mail, "confirm"), "").body().contains("You are in")) confirmed.add(to);
                process.post("/subscribe", "address=" + to);
            }
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    /// Looks at the process too: another server may have its port a moment later.
    private static void untilItDies(ServerProcess server, Step step) {
        try {
            while (server.process().isAlive()) step.take();
        } catch (Exception killed) {
            // that is what we are here for
        }
    }

    private Set<String> writtenDown() {
        return TestTables.beside(
                        new Home(folder).data(),
                        Optional.empty(),
                        "select recipient from request union select recipient from subscription")
                .stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    private List<Path> mails() throws IOException {
        Path mail = new Home(folder).mail();
        if (!Files.isDirectory(mail)) return List.of();
        try (var files = Files.list(mail)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static String to(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("To: "))
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    private Register open() {
        return switch (Register.open(new Home(folder).data(), Optional.empty(), Clock.systemUTC())) {
            case Register.OpenedResult.Opened(Register register) -> register;
            case Register.OpenedResult.InUse() -> throw new AssertionError("in use");
        };
    }
}
