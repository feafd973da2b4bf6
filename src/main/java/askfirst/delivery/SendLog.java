package askfirst.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import askfirst.database.PrivateFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What this process says to mail servers, `data/sending`, line by line before it is said: the rows are claimed many at
/// once, and after a `kill -9` this tells which of them may have arrived, and what was answered.
///
/// The lines are with the operating system, not on the disk: they survive this process, not a power cut. After one,
/// which shows by another boot id, they are worth nothing and everything claimed is unknown. Where a system tells no
/// boot id, the rows are marked one by one, so that this log is not needed.
public final class SendLog {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /// Of a hundred thousand messages. Whoever sends comes to rest before it is emptied.
    private static final long LONG = 16_000_000;

    private final Path file;
    // no channel: an interrupted thread would close it for all
    private final OutputStream out;
    private final String boot;
    private long size;
    /// Without its first line, which tells of which boot it is, nothing in it counts.
    private boolean hasHead;
    private boolean mayBeCutOff = true;

    /// @param out adds to the file
    SendLog(Path file, OutputStream out, String boot) {
        this.file = file;
        this.out = out;
        this.boot = boot;
        this.size = file.toFile().length();
    }

    /// Of the one process that serves from this folder.
    public static SendLog in(Path data) {
        try {
            PrivateFiles.folder(data);
            Path file = PrivateFiles.file(data.resolve("sending"));
            String boot = Files.exists(BOOT_ID) ? Files.readString(BOOT_ID).strip() : "";
            SendLog log = new SendLog(file, new FileOutputStream(file.toFile(), true), boot);
            log.hasHead = SendMemory.isOf(boot, lines(file));
            if (!log.hasHead) log.clear();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was written so far, by this process or the one before it. Read from the file each time.
    synchronized SendMemory memory() {
        try {
            return SendMemory.read(lines(file), boot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether what is not written here was not begun.
    boolean isTrusted() {
        return !boot.isEmpty();
    }

    /// Before the claim is committed.
    void claimed(UUID claim) {
        write("claim " + claim);
    }

    /// Before it may arrive.
    ///
    /// @param before what became of the one before it by the same connection, unless that is written already
    void begun(Optional<Done.Tried> before, IssueClaim claim) {
        String begun = "begun " + attempt(claim);
        write(before.map(it -> line(it) + "\n" + begun).orElse(begun));
    }

    void done(Done.Tried done) {
        write(line(done));
    }

    private static String line(Done.Tried done) {
        return "done " + attempt(done.claim()) + " " + SendMemory.word(done.result());
    }

    private static String attempt(IssueClaim claim) {
        return claim.id() + " " + claim.claim() + " " + claim.place();
    }

    synchronized boolean isLong() {
        return size > LONG;
    }

    /// When everything that is written here is settled in the rows.
    synchronized void clear() {
        hasHead = false;
        try {
            begin();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    private synchronized void write(String lines) {
        try {
            if (!hasHead) begin();
            add(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    private void begin() throws IOException {
        new FileOutputStream(file.toFile()).close();
        size = 0;
        mayBeCutOff = false;
        add("boot " + boot);
        hasHead = true;
    }

    private void add(String lines) throws IOException {
        // a line that was cut off must not become the beginning of the next one
        byte[] bytes = ((mayBeCutOff ? "\n" : "") + lines + "\n").getBytes(UTF_8);
        mayBeCutOff = true;
        out.write(bytes);
        mayBeCutOff = false;
        size += bytes.length;
    }

    /// Whatever a full disk or a kill left of them.
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, ISO_8859_1);
    }
}
