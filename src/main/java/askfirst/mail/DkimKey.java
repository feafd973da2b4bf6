package askfirst.mail;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The secret half of the pair mails are signed with, from a PEM file that only its owner can read. `toString` keeps
/// it.
public final class DkimKey {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;

    private DkimKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /// What came of reading one.
    public sealed interface ReadResult {
        record Ready(DkimKey key) implements ReadResult {}

        /// @param why a sentence, with what to do
        record Refused(String why) implements ReadResult {}
    }

    public static ReadResult read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (!PrivateFiles.isPrivate(file))
                return refused("Others on this machine can read the key " + file + ": chmod 600 " + file);
            return parse(pem)
                    .<ReadResult>map(it -> new ReadResult.Ready(new DkimKey(it)))
                    .orElseGet(() -> refused(file + " is not an RSA key in PEM (PKCS #8). Another form becomes one by: "
                            + "openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW"));
        } catch (NoSuchFileException absent) {
            return refused("There is no key " + file + ". askfirst dkim makes one.");
        } catch (IOException unreadable) {
            return refused("The key " + file + " cannot be read.");
        }
    }

    /// Makes a pair of 2,048 bits; never in the place of another.
    public static DkimKey make(Path file) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        RSAPrivateCrtKey key = fresh();
        Path folder = file.resolveSibling(".").normalize();
        PrivateFiles.folder(folder);
        Path draft = PrivateFiles.draft(folder);
        try {
            Files.writeString(draft, pem(key));
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return new DkimKey(key);
    }

    /// What the record says: `v=DKIM1; k=rsa; p=…`.
    public String record() {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicHalf());
    }

    /// Whether the public key of a record is this one's.
    public boolean fits(BigInteger modulus, BigInteger exponent) {
        return key.getModulus().equals(modulus) && key.getPublicExponent().equals(exponent);
    }

    PrivateKey secret() {
        return key;
    }

    @Override
    public String toString() {
        return "DkimKey[…]";
    }

    private byte[] publicHalf() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static RSAPrivateCrtKey fresh() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(BITS);
            return (RSAPrivateCrtKey) pairs.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<RSAPrivateCrtKey> parse(String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        if (from < 0 || to < from) return Optional.empty();
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return key instanceof RSAPrivateCrtKey whole ? Optional.of(whole) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static String pem(PrivateKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    private static ReadResult refused(String why) {
        return new ReadResult.Refused(why);
    }
}
