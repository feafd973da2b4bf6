package askfirst.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import askfirst.database.PrivateFiles;
import askfirst.mail.SendResult;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// What this process says to mail servers, `data/sending`, line by line before it is said: the rows are claimed many at
/// once, and after a `kill -9` this tells which of them were begun, and what was answered.
///
/// The lines are with the operating system, not on the disk: they survive this process, not a power cut. After one,
/// which shows by another boot id, they are worth nothing and everything claimed is unknown. Where a system tells no
/// boot id, the rows are marked one by one, so that this log is not needed.
public final class SendLog {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final long LONG = 4_000_000;

    private final Path file;
    // no channel of its own: an interrupted thread would close it for all
    private final FileOutputStream out;
    private final String boot;
    private long size;

    private SendLog(Path file, FileOutputStream out, String boot) {
        this.file = file;
        this.out = out;
        this.boot = boot;
        this.size = file.toFile().length();
    }

    /// Of the one process that serves from this folder.
    public static SendLog in(Path data) {
        Path file = data.resolve("sending");
        try {
            PrivateFiles.folder(data);
            String boot = Files.exists(BOOT_ID) ? Files.readString(BOOT_ID).strip() : "";
            boolean isOfToday = Files.exists(file) && SendMemory.isOf(boot, lines(file));
            SendLog log = new SendLog(
                    file, new FileOutputStream(PrivateFiles.file(file).toFile(), isOfToday), boot);
            // a line that was cut off must not become the beginning of the next one
            if (isOfToday) log.write("");
            else log.clear();
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

    void begun(IssueClaim claim) {
        write("begun " + claim.id() + " " + claim.claim());
    }

    void done(IssueClaim claim, SendResult result) {
        write("done " + claim.id() + " " + claim.claim() + " " + SendMemory.word(result));
    }

    synchronized boolean isLong() {
        return size > LONG;
    }

    /// When everything that is written here is settled in the rows.
    synchronized void clear() {
        try {
            out.getChannel().truncate(0);
            size = 0;
            write("boot " + boot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(UTF_8);
            out.write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    /// Whatever a full disk or a kill left of them.
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, ISO_8859_1);
    }
}
