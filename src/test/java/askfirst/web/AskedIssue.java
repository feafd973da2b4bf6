package askfirst.web;

import askfirst.database.PostgresAccount;
import askfirst.publishing.Publisher;
import askfirst.publishing.When;
import askfirst.subscription.ImportRow;
import askfirst.subscription.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A newsletter whose only letter is asked for, for processes that are interrupted while it leaves.
final class AskedIssue {
    private AskedIssue() {}

    /// Readers who came from another tool. No mail leaves yet, because nobody is there to take it.
    static void ask(Path folder, int readers, Optional<PostgresAccount> postgres) throws IOException {
        Path issues = Files.createDirectories(folder.resolve("site-content/issues"));
        Files.writeString(issues.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-20\n---\nIt rains. And you?\n");
        // where it stands still the ten minutes are not over
        Clock before = Clock.fixed(Instant.now().minusSeconds(660), ZoneOffset.UTC);
        try (TestServer server = LettersProcess.serving(folder, 1, before, postgres);
                Register register = server.register()) {
            List<ImportRow> rows = IntStream.range(0, readers)
                    .<ImportRow>mapToObj(i -> new ImportRow.Written(
                            i + 2, address(i), "2024-05-31", "form on example.org", "Send me the letter", "", "", ""))
                    .toList();
            register.take(rows, ZoneOffset.UTC);
            server.server.rooms().getBean(Publisher.class).send("rain", new When.Soon());
        }
    }

    private static String address(int number) {
        return "reader" + number + "@example.com";
    }
}
