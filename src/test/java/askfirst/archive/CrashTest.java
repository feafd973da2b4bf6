package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.archive.Archive.Drafts;
import askfirst.database.ProcessLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void two_letters() {
        newsletter = new Newsletter(folder.resolve("home"));
        newsletter.issue("rain", "2026-09-01", "", "It rained. ![A wall](wall.png)\n");
        newsletter.photo("issues/rain/wall.png", 600, 300, 0x336699);
        newsletter.issue("wall", "2026-10-01", "", "The wall.\n");
    }

    @Test
    void stopped_at_any_write_readers_see_the_old_site_or_the_new_one_whole() throws Exception {
        newsletter.publish();
        Map<String, String> old = newsletter.site();
        newsletter.issue("rain", "2026-09-01", "tags: [wet]\n", "It rained all day. ![A wall](wall.png)\n");
        newsletter.photo("issues/rain/wall.png", 600, 300, 0x993366);
        Map<String, String> whole = Newsletter.with(newsletter.fullBuild(folder.resolve("elsewhere")), old);
        int stops = 0;
        while (stoppedAt(stops)) {
            stops++;
            assertThat(newsletter.site()).as("stopped at write " + stops).isIn(old, whole);
        }
        assertThat(stops).isGreaterThan(20);
        assertThat(newsletter.site()).isEqualTo(whole);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void the_first_publish_stopped_at_any_write_shows_nothing_or_all() {
        Map<String, String> whole = newsletter.fullBuild(folder.resolve("elsewhere"));
        for (int stop = 0; stoppedAt(stop); stop++) {
            boolean published = Files.exists(newsletter.home.publicFolder().resolve("current"));
            if (published)
                assertThat(newsletter.site()).as("stopped at write " + stop).isEqualTo(whole);
        }
        assertThat(newsletter.site()).isEqualTo(whole);
    }

    @Test
    void of_two_publishes_at_once_both_end_well() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<PublishResult> one = two.submit(newsletter::publish);
            Future<PublishResult> other = two.submit(newsletter::publish);
            assertThat(one.get()).isNotInstanceOf(PublishResult.Refused.class);
            assertThat(other.get()).isNotInstanceOf(PublishResult.Refused.class);
        }
        assertThat(newsletter.site()).isEqualTo(newsletter.fullBuild(folder.resolve("elsewhere")));
    }

    @Test
    void a_lock_that_is_held_is_said_to_be() throws Exception {
        try (ProcessLock _ = ProcessLock.take(folder, Duration.ZERO).orElseThrow()) {
            assertThat(ProcessLock.take(folder, Duration.ofMillis(60))).isEmpty();
        }
        assertThat(ProcessLock.take(folder, Duration.ZERO)).isPresent();
    }

    @Test
    void a_link_deletes_nothing_it_points_to() throws Exception {
        Path precious = Files.writeString(
                Files.createDirectories(folder.resolve("precious")).resolve("a.txt"), "a");
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), folder.resolve("precious"));
        new Disk().deleteTree(tree);
        assertThat(tree).doesNotExist();
        assertThat(precious).hasContent("a");
        assertThatThrownBy(() -> new Disk().write(precious, new byte[0])).isInstanceOf(IOException.class);
    }

    /// Whether the publish was stopped before its write of that number; false when it ended by itself.
    private boolean stoppedAt(int number) {
        AtomicInteger left = new AtomicInteger(number);
        Disk failing = new Disk(change -> {
            if (left.getAndDecrement() <= 0) throw new IOException("stopped before " + change);
        });
        try {
            Archive archive =
                    new Archive(newsletter.home, URI.create("http://localhost/"), Newsletter.NOVEMBER, failing);
            archive.publish(newsletter.home.publicFolder(), Drafts.LEFT_OUT);
            return false;
        } catch (RuntimeException stopped) {
            return true;
        }
    }

    private TreeMap<String, String> leftovers() throws IOException {
        TreeMap<String, String> left = new TreeMap<>();
        try (Stream<Path> all = Files.walk(newsletter.home.publicFolder())) {
            all.filter(path -> path.getFileName().toString().startsWith(".new-"))
                    .forEach(path -> left.put(path.toString(), ""));
        }
        return left;
    }
}
