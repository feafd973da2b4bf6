package askfirst.doctor;

import askfirst.mail.DkimKey;
import askfirst.site.Settings.Signature;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether receivers can check the signature on a mail: the public key is there, strong enough, and the one that fits.
///
/// @param domain of the sender's address
record DkimCheck(Dns dns, String domain, Optional<Signature> signature) implements Check {
    private static final int WEAK = 2048;
    private static final int USELESS = 1024;

    @Override
    public String name() {
        return "DKIM";
    }

    @Override
    public Finding look() {
        if (signature.isEmpty())
            return Finding.warn(
                    name(),
                    "It is not known here who signs your mail. If your mail provider does, write its selector into "
                            + "settings.yml; if nobody does, askfirst dkim makes a key.",
                    "mail:\n  dkim:\n    domain: " + domain + "\n    selector: …");
        Optional<Path> file = signature.get().keyFile();
        if (file.isEmpty()) return look(signature.get(), Optional.empty());
        return switch (DkimKey.read(file.get())) {
            case DkimKey.ReadResult.Refused(String why) ->
                Finding.wrong(name(), why + " Until then nothing can be signed.", "");
            case DkimKey.ReadResult.Ready(DkimKey key) -> look(signature.get(), Optional.of(key));
        };
    }

    private Finding look(Signature signature, Optional<DkimKey> ours) {
        String at = signature.selector() + "._domainkey." + signature.domain();
        String paste = ours.map(it -> Txt.line(at, it.record())).orElse("");
        DnsAnswer answer = dns.texts(at);
        return switch (answer) {
            case DnsAnswer.NoSuchName _, DnsAnswer.Empty _ ->
                Finding.wrong(
                        name(),
                        "There is no public key at " + at + ", so nobody can check your signature. "
                                + (ours.isPresent()
                                        ? "The record to add:"
                                        : "Your mail provider shows the record to add."),
                        paste);
            case DnsAnswer.Found(List<String> texts)
            when texts.size() > 1 ->
                Finding.wrong(
                        name(), "There are " + texts.size() + " records at " + at + ", and there may be one.", paste);
            case DnsAnswer.Found(List<String> texts) -> judged(DkimRecord.of(texts.getFirst()), at, ours, paste);
            case DnsAnswer.Failed _, DnsAnswer.Silent _ -> DnsAnswer.unknown(name(), at, answer);
        };
    }

    private Finding judged(DkimRecord record, String at, Optional<DkimKey> ours, String paste) {
        if (record.isRevoked())
            return Finding.wrong(name(), "The key at " + at + " was taken back (`p=` is empty).", paste);
        if (!record.isRsa())
            return ours.isPresent()
                    ? Finding.wrong(name(), "The key at " + at + " is not an RSA key, and ours is.", paste)
                    : Finding.warn(
                            name(),
                            "The key at " + at + " is not an RSA key. Many receivers can check RSA only: have a second "
                                    + "signature made with one.",
                            "");
        if (record.modulus().isEmpty())
            return Finding.wrong(name(), "The key at " + at + " cannot be read; it may have been cut off.", paste);
        if (ours.isPresent() && !record.fits(ours.get()))
            return Finding.wrong(
                    name(),
                    "The public key at " + at + " is not the one that belongs to our secret key, so every signature "
                            + "is taken for a forgery. Put this in its place:",
                    paste);
        if (!record.takesSha256())
            return Finding.wrong(
                    name(),
                    "The key at " + at + " does not take SHA-256 (`h=`), which signatures are made with.",
                    paste);
        return judged(record, at, record.modulus().get().bitLength());
    }

    private Finding judged(DkimRecord record, String at, int bits) {
        if (bits < USELESS)
            return Finding.wrong(
                    name(),
                    "The key at " + at + " has " + bits + " bits, and receivers take none below 1024 (RFC 8301). "
                            + "Have a new one made, of 2048.",
                    "");
        if (bits < WEAK)
            return Finding.warn(
                    name(),
                    "The key at " + at + " has " + bits + " bits; have a new one made, of 2048 (RFC 8301).",
                    "");
        if (record.isTrial())
            return Finding.warn(
                    name(),
                    "The key at " + at + " says `t=y`, only trying: receivers treat your mail as if it were not "
                            + "signed. Take the `t=y` out.",
                    "");
        return Finding.ok(name(), "Receivers find the public key at " + at + " (" + bits + " bits).");
    }
}
