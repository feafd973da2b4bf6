package askfirst.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates made for one test by the JDK's own `keytool`.
public final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Certificates() {}

    /// A server's side, and that of somebody who trusts it.
    public record Pair(SSLContext server, SSLContext client) {}

    /// For `localhost`, good for a day.
    public static Pair good(Path folder) throws Exception {
        return made(folder, "dns:localhost,ip:127.0.0.1", "-0d", "1");
    }

    /// For another name.
    public static Pair misnamed(Path folder) throws Exception {
        return made(folder, "dns:other.example", "-0d", "1");
    }

    /// Over since yesterday.
    public static Pair expired(Path folder) throws Exception {
        return made(folder, "dns:localhost,ip:127.0.0.1", "-3d", "1");
    }

    /// Signed by somebody the client knows, because one that is trusted by itself may be as old as it likes.
    private static Pair made(Path folder, String names, String start, String days) throws Exception {
        Path store = folder.resolve("store" + System.nanoTime() + ".p12");
        keytool(store, "ca", "-dname", "CN=somebody", "-ext", "bc:c", "-validity", "9", "-startdate", "-5d");
        String[] validity = {"-validity", days, "-startdate", start};
        keytool(
                store,
                "it",
                "-dname",
                "CN=test",
                "-signer",
                "ca",
                "-ext",
                "san=" + names,
                validity[0],
                validity[1],
                validity[2],
                validity[3]);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        SSLContext client = client(keys);
        keys.deleteEntry("ca");
        return new Pair(server(keys), client);
    }

    private static void keytool(Path store, String alias, String... options) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", alias, "-keyalg", "EC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) throw new IllegalStateException(said);
    }

    private static SSLContext server(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext client(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
