package askfirst.mail;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes each message into a folder, `20261130T081500.000000-….eml`, for the time before there is a mail account.
///
/// A file is whole from the moment it has its name, and only its owner can read it.
public final class FolderTransport implements MailTransport, PostOffice {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS").withZone(ZoneOffset.UTC);
    private final Path folder;

    public FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public SendResult send(Mail mail) {
        return write(Outgoing.of(mail), LastWord.ALWAYS);
    }

    @Override
    public MailLane open() {
        return new MailLane() {
            @Override
            public SendResult send(Outgoing mail, LastWord lastWord) {
                return write(mail, lastWord);
            }

            @Override
            public void close() {
                // each file was whole by itself
            }
        };
    }

    private SendResult write(Outgoing mail, LastWord lastWord) {
        try {
            PrivateFiles.folder(folder);
            Path draft = PrivateFiles.draft(folder);
            try {
                write(draft, mail.bytes());
                if (!lastWord.isAllowed()) return new SendResult.TryLater(0);
                Files.move(draft, folder.resolve(name(mail)), StandardCopyOption.ATOMIC_MOVE);
                return new SendResult.Sent();
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException diskFull) {
            return new SendResult.TryLater(0);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    private static String name(Outgoing mail) {
        return NAME.format(mail.date()) + "-" + mail.id().replaceAll("@.*|[^\\w.-]", "") + ".eml";
    }
}
