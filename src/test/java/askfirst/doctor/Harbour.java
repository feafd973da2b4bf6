package askfirst.doctor;

import askfirst.mail.DkimKey;
import askfirst.site.Settings.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A sender's domain where all is well, at a real name server of each test's own, and each thing the doctor looks at
/// there.
final class Harbour implements AfterEachCallback {
    static final String HOME = "harbour.example";

    /// For an answer that comes, however busy this machine is.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// For one that never does.
    private static final Duration LITTLE = Duration.ofMillis(700);

    private final NameServer server;
    private Duration patience = PATIENCE;

    private Harbour(NameServer server) {
        this.server = server;
    }

    static Harbour open() {
        try {
            return new Harbour(new NameServer()
                    .text(HOME, "v=spf1 mx include:_spf.post.example -all")
                    .text(HOME, "some-verification=" + "1".repeat(500))
                    .text("_spf.post.example", "v=spf1 ip4:192.0.2.0/24 -all")
                    .text("askfirst._domainkey." + HOME, Pair.KEY.record())
                    .text("_dmarc." + HOME, "v=DMARC1; p=quarantine; rua=mailto:post@harbour.example")
                    .mailHost(HOME, "mail.harbour.example")
                    .host("mail.harbour.example", "192.0.2.5")
                    .host("mail.harbour.example", "2001:db8::5")
                    .reverse("192.0.2.5", "mail.harbour.example")
                    .reverse("2001:db8::5", "mail.harbour.example"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.close();
    }

    /// Whoever is asked from now on says nothing.
    void waitsForNobody() {
        patience = LITTLE;
    }

    NameServer server() {
        return server;
    }

    DkimKey key() {
        return Pair.KEY;
    }

    void published(String record) {
        server.noText("askfirst._domainkey." + HOME).text("askfirst._domainkey." + HOME, record);
    }

    Dns dns() {
        return Dns.of(Optional.of(server.address()), patience);
    }

    Finding spf() {
        return new SpfCheck(dns(), HOME, "mx").look();
    }

    Finding dkim() {
        return new DkimCheck(dns(), HOME, signature(Optional.of(Pair.FILE))).look();
    }

    /// The provider signs, with whatever key.
    Finding providers() {
        return new DkimCheck(dns(), HOME, signature(Optional.empty())).look();
    }

    Finding dmarc() {
        return new DmarcCheck(dns(), HOME, Optional.of(HOME)).look();
    }

    Finding mx() {
        return new MxCheck(dns(), HOME).look();
    }

    Finding reverse() {
        return new ReverseCheck(dns(), HOME, Optional.empty()).look();
    }

    Optional<Signature> signature(Optional<Path> file) {
        return Optional.of(new Signature(HOME, "askfirst", file));
    }

    /// Made once for all tests, because that takes a second.
    private static final class Pair {
        static final Path FILE = file();
        static final DkimKey KEY = made();

        private static Path file() {
            try {
                Path folder = Files.createTempDirectory("harbour");
                Path file = folder.resolve("dkim.pem");
                // the last one named goes first
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DkimKey made() {
            try {
                return DkimKey.make(FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
