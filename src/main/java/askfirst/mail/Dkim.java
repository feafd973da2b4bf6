package askfirst.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/// Signs whole messages in the name of a domain (DKIM, RFC 6376): RSA with SHA-256, relaxed/relaxed.
///
/// The same bytes get the same signature each time. `From` is named once more than it is there, so that nobody can add
/// a second one.
///
/// @param domain   whose word it is: the sender's, or one above it
/// @param selector which of the domain's keys: its record is at `{selector}._domainkey.{domain}`
public record Dkim(String domain, String selector, DkimKey key) {
    /// what a mail program shows or acts upon; only those that are there are signed
    private static final List<String> COVERED = List.of(
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted",
            "Feedback-ID",
            "List-Id",
            "List-Archive",
            "List-Owner",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    /// The message with its signature in front. One without any text cannot be verified afterwards: the library takes
    /// the hash of an empty line for it.
    ///
    /// @param message as RFC 5322 writes it, with CRLF at the ends of its lines
    public byte[] sign(byte[] message) {
        try {
            // because the library's signers are not made for several threads
            String header = new DKIMSigner(template(MessageHead.names(message)), key.secret())
                    .sign(new ByteArrayInputStream(message));
            ByteArrayOutputStream signed = new ByteArrayOutputStream(message.length + 1024);
            signed.writeBytes(MessageHead.latin(SignatureFold.of(header) + "\r\n"));
            signed.writeBytes(message);
            return signed.toByteArray();
        } catch (IOException | FailException e) {
            throw new IllegalStateException("this mail cannot be signed", e);
        }
    }

    private String template(List<String> present) {
        String signed = Stream.concat(
                        Stream.of("From"), COVERED.stream().filter(it -> present.contains(it.toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(":"));
        return "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; h=" + signed + "; bh=; b=;";
    }
}
