import askfirst.mail.Dkim;
import askfirst.mail.DkimKey;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/// How long a DKIM signature of a 20 KB letter takes: `java -cp target/askfirst.jar bench/Signatures.java [COUNT]`.
///
/// The last column is the RSA operation alone: what no library can save.
public final class Signatures {
    private Signatures() {}

    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        Locale.setDefault(Locale.ROOT);
        Path file = Files.createTempDirectory("signatures").resolve("key.pem");
        Dkim dkim = new Dkim("letters.example", "bench", DkimKey.make(file));
        byte[] letter = letter();
        Signature rsa = rsa(file);
        System.out.println("| round | signatures | CPU ms each | a second | RSA alone, CPU ms |\n|---|---|---|---|---|");
        for (int round = 1; round <= 3; round++) {
            long start = cpu();
            int bytes = 0;
            for (int i = 0; i < count; i++) bytes += dkim.sign(letter).length;
            double each = (cpu() - start) / 1e6 / count;
            if (bytes < count * letter.length) throw new AssertionError("not signed");
            long bare = cpu();
            for (int i = 0; i < count; i++) {
                rsa.update(letter, 0, 500);
                rsa.sign();
            }
            double alone = (cpu() - bare) / 1e6 / count;
            System.out.printf("| %d | %,d | %.2f | %,.0f | %.2f |%n", round, count, each, 1_000 / each, alone);
        }
    }

    /// The processor's time, which a busy machine stretches least.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] letter() {
        String head = "From: =?UTF-8?Q?Ada?= <ada@letters.example>\r\nTo: reader@example.com\r\nSubject: A wall, a book\r\n"
                + "Date: Mon, 30 Nov 2026 08:15:00 +0000\r\nMessage-ID: <1@letters.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=x\r\nList-Id: <letters.example>\r\n"
                + "List-Unsubscribe: <https://letters.example/s/abc>\r\n"
                + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n";
        String part = "--x\r\nContent-Type: text/%s; charset=UTF-8\r\n\r\n" + "It rained on the quay. ".repeat(3) + "\r\n";
        char[] line = new char[70];
        Arrays.fill(line, 'a');
        String body = part.formatted("plain") + (new String(line) + "\r\n").repeat(90) + part.formatted("html")
                + (new String(line) + "\r\n").repeat(180) + "--x--\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static Signature rsa(Path file) throws Exception {
        String pem = Files.readString(file).replaceAll("-----[^-]+-----|\\s", "");
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
        return rsa;
    }
}
