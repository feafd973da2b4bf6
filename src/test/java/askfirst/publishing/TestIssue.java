package askfirst.publishing;

import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The letter `rain`, published and nobody's yet.
public final class TestIssue {
    private final TestRooms rooms;
    private final Path data;

    private TestIssue(TestRooms rooms, Path data) {
        this.rooms = rooms;
        this.data = data;
    }

    public static TestIssue written(TestRooms rooms, Path data) throws IOException {
        TestIssue rain = new TestIssue(rooms, data);
        rain.write("rain", "title: Rain\ndate: 2026-11-30");
        return rain;
    }

    /// And published.
    public void write(String slug, String frontMatter) throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve(slug + ".md"), "---\n" + frontMatter + "\n---\nIt rains. What do you do?\n");
        Path page = Files.createDirectories(data.resolve("public/current/issues/" + slug));
        Files.writeString(page.resolve("index.html"), "");
    }

    void readers(String... addresses) {
        List.of(addresses).forEach(rooms::becomesReader);
    }

    void sendNow() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
    }

    void work() {
        for (int turn = 0; turn < 4; turn++) {
            rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.bean(DecisionWork.class).doWhatIsDue(() -> true);
        }
    }

    void plan() {
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }

    List<String> recipients() {
        return rooms.copies.stream().map(copy -> copy.to().wire()).toList();
    }
}
