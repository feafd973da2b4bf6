package askfirst.doctor;

import askfirst.mail.DkimKey;
import askfirst.site.Settings.Signature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A sender's domain where all is well, at a real name server, and each thing the doctor looks at there.
final class Harbour implements AutoCloseable {
    static final String HOME = "harbour.example";
    static final Duration PATIENCE = Duration.ofMillis(700);

    private final Path folder;
    private final DkimKey key;
    private final NameServer server;

    Harbour(Path folder, DkimKey key) throws Exception {
        this.folder = folder;
        this.key = key;
        this.server = new NameServer()
                .text(HOME, "v=spf1 mx include:_spf.post.example -all")
                .text(HOME, "some-verification=" + "1".repeat(500))
                .text("_spf.post.example", "v=spf1 ip4:192.0.2.0/24 -all")
                .text("askfirst._domainkey." + HOME, key.record())
                .text("_dmarc." + HOME, "v=DMARC1; p=quarantine; rua=mailto:post@harbour.example")
                .mailHost(HOME, "mail.harbour.example")
                .host("mail.harbour.example", "192.0.2.5")
                .host("mail.harbour.example", "2001:db8::5")
                .reverse("192.0.2.5", "mail.harbour.example")
                .reverse("2001:db8::5", "mail.harbour.example");
    }

    static DkimKey key(Path folder) throws Exception {
        return DkimKey.make(folder.resolve("dkim.pem"));
    }

    NameServer server() {
        return server;
    }

    DkimKey key() {
        return key;
    }

    Path folder() {
        return folder;
    }

    void published(String record) {
        server.noText("askfirst._domainkey." + HOME).text("askfirst._domainkey." + HOME, record);
    }

    Dns dns() {
        return Dns.of(Optional.of(server.address()), PATIENCE);
    }

    Finding spf() {
        return new SpfCheck(dns(), HOME, "mx").look();
    }

    Finding dkim() {
        return new DkimCheck(dns(), HOME, signature(Optional.of(folder.resolve("dkim.pem")))).look();
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

    @Override
    public void close() {
        server.close();
    }
}
