package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendLogTest {
    private static final UUID CLAIM = new UUID(0, 7);

    @TempDir
    Path data;

    @Test
    void the_next_process_knows_what_was_begun_and_what_was_answered() {
        SendLog log = SendLog.in(data);
        log.claimed(CLAIM);
        log.begun(Optional.empty(), claim(1));
        log.done(new Done.Tried(claim(1), new SendResult.Sent()));
        log.begun(Optional.empty(), claim(2));
        SendMemory memory = SendLog.in(data).memory();
        assertThat(memory.of(claim(1))).contains(new Done.Tried(claim(1), new SendResult.Sent()));
        assertThat(memory.of(claim(2))).contains(new Done.Tried(claim(2), new SendResult.Unknown()));
        assertThat(memory.of(claim(3))).contains(new Done.NotBegun(claim(3)));
    }

    @Test
    void what_was_answered_may_be_written_with_what_is_begun_next() {
        SendLog log = SendLog.in(data);
        log.claimed(CLAIM);
        Done.Tried first = new Done.Tried(claim(1), new SendResult.Refused(550));
        log.begun(Optional.empty(), claim(1));
        log.begun(Optional.of(first), claim(2));
        SendMemory memory = SendLog.in(data).memory();
        assertThat(memory.of(claim(1))).contains(first);
        assertThat(memory.of(claim(2))).contains(new Done.Tried(claim(2), new SendResult.Unknown()));
    }

    @Test
    void a_claim_it_never_heard_of_is_somebody_elses() {
        SendLog log = SendLog.in(data);
        assertThat(log.memory().of(claim(1))).isEmpty();
    }

    @Test
    void what_was_written_before_the_machine_was_started_counts_for_nothing() throws IOException {
        Files.writeString(data.resolve("sending"), "boot of-yesterday\nclaim " + CLAIM + "\n");
        SendLog log = SendLog.in(data);
        assertThat(log.memory().of(claim(1))).isEmpty();
        log.claimed(CLAIM);
        assertThat(SendLog.in(data).memory().of(claim(1))).contains(new Done.NotBegun(claim(1)));
    }

    /// A newer version was installed meanwhile.
    @Test
    void a_line_from_before_there_were_places_counts() throws IOException {
        SendLog.in(data).claimed(CLAIM);
        IssueClaim before = new IssueClaim(new UUID(2, 1), CLAIM, 0, claim(1).reader(), "", "", 1, Instant.EPOCH);
        Files.writeString(file(), "begun " + before.id() + " " + CLAIM + "\n", StandardOpenOption.APPEND);
        assertThat(SendLog.in(data).memory().of(before)).contains(new Done.Tried(before, new SendResult.Unknown()));
    }

    @Test
    void who_was_put_off_and_is_claimed_once_more_has_not_begun_again() {
        SendLog log = SendLog.in(data);
        log.claimed(CLAIM);
        Done.Tried later = new Done.Tried(claim(1), new SendResult.TryLater(451));
        log.begun(Optional.empty(), claim(1));
        log.done(later);
        IssueClaim again = new IssueClaim(claim(1).id(), CLAIM, 9, claim(1).reader(), "", "", 2, Instant.EPOCH);
        assertThat(log.memory().of(again)).contains(new Done.NotBegun(again));
    }

    @Test
    void half_a_line_says_nothing_and_spoils_no_other() throws IOException {
        SendLog log = SendLog.in(data);
        log.claimed(CLAIM);
        Files.write(
                data.resolve("sending"),
                new byte[] {'b', 'e', 'g', 'u', 'n', ' ', (byte) 0xff},
                StandardOpenOption.APPEND);
        SendLog next = SendLog.in(data);
        next.begun(Optional.empty(), claim(1));
        assertThat(next.memory().of(claim(1))).contains(new Done.Tried(claim(1), new SendResult.Unknown()));
    }

    @Test
    void half_a_line_on_a_full_disk_spoils_not_the_next() throws IOException {
        try (Disk disk = new Disk(file())) {
            SendLog log = new SendLog(file(), disk, "today");
            log.claimed(CLAIM);
            disk.isFull = true;
            assertThatThrownBy(() -> log.begun(Optional.empty(), claim(1))).isInstanceOf(UncheckedIOException.class);
            disk.isFull = false;
            log.begun(Optional.empty(), claim(2));
            assertThat(log.memory().of(claim(1))).contains(new Done.NotBegun(claim(1)));
            assertThat(log.memory().of(claim(2))).contains(new Done.Tried(claim(2), new SendResult.Unknown()));
        }
    }

    @Test
    void emptied_while_the_disk_is_full_it_begins_with_its_boot_all_the_same() throws IOException {
        try (Disk disk = new Disk(file())) {
            SendLog log = new SendLog(file(), disk, "today");
            log.claimed(CLAIM);
            disk.isFull = true;
            assertThatThrownBy(log::clear).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> log.claimed(CLAIM)).isInstanceOf(UncheckedIOException.class);
            disk.isFull = false;
            log.claimed(CLAIM);
            log.begun(Optional.empty(), claim(1));
            assertThat(log.memory().of(claim(1))).contains(new Done.Tried(claim(1), new SendResult.Unknown()));
            assertThat(log.memory().of(claim(2))).contains(new Done.NotBegun(claim(2)));
        }
    }

    private Path file() {
        return data.resolve("sending");
    }

    /// While it is full it takes half of what is written.
    private static final class Disk extends FilterOutputStream {
        private boolean isFull;

        Disk(Path file) throws IOException {
            super(new FileOutputStream(file.toFile(), true));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, isFull ? length / 2 : length);
            if (isFull) throw new IOException("No space left on device");
        }
    }

    private static IssueClaim claim(int id) {
        Reader reader = new Reader(new UUID(1, id), new EmailAddress("reader@example.com"), "");
        return new IssueClaim(new UUID(2, id), CLAIM, id, reader, "message", "id@example.org", 1, Instant.EPOCH);
    }
}
