package askfirst.token;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The newsletter's own secret, `data/key`: made at the first start, readable by its owner only, never in the database.
///
/// Whoever loses it makes every stop link in delivered mails unknown, so it belongs into the backup, apart from the
/// database's.
public final class SecretKey {
    private final byte[] bytes;
    /// Empty when it was there before.
    private final Optional<Path> fresh;
    /// With the key and the use in them; only copies of them are ended.
    private final Map<String, Mac> begun = new ConcurrentHashMap<>();

    private SecretKey(byte[] bytes, Optional<Path> fresh) {
        this.bytes = bytes;
        this.fresh = fresh;
    }

    /// Reads the key, or makes it. Two processes that start together end with the same one.
    public static SecretKey in(Path data) {
        Path file = data.resolve("key");
        try {
            boolean isFresh = !Files.exists(file);
            if (isFresh) make(file);
            return new SecretKey(
                    parse(Files.readString(file, StandardCharsets.ISO_8859_1)),
                    isFresh ? Optional.of(file) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An address as the rows know it after it was forgotten: the same each time, and nothing without the key.
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(mac("fingerprint", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Deletes it again if it was made just now: it must not stand where another one belongs.
    ///
    /// @return whether it was
    boolean takeBack() {
        try {
            if (fresh.isPresent()) Files.deleteIfExists(fresh.get());
            return fresh.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] mac(String use, byte[] data) {
        try {
            return ((Mac) begun.computeIfAbsent(use, this::begun).clone()).doFinal(data);
        } catch (CloneNotSupportedException javasOwnCan) {
            throw new IllegalStateException(javasOwnCan);
        }
    }

    private Mac begun(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update((use + ":").getBytes(StandardCharsets.UTF_8));
            return mac;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] parse(String text) {
        String digits = text.strip();
        // because with half a key every link could be guessed
        if (!digits.matches("[0-9a-fA-F]{64}"))
            throw new KeyRefused("data/key is damaged: a key is 64 hexadecimal digits. Put it back from your backup.");
        return HexFormat.of().parseHex(digits);
    }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        PrivateFiles.folder(file.resolveSibling("."));
        Path draft = PrivateFiles.draft(file.resolveSibling("."));
        Files.writeString(draft, HexFormat.of().formatHex(fresh) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            // because the first key is everybody's key
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
