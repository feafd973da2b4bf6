package askfirst.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/// A mail as a mail program shows it.
///
/// @param name the file's
/// @param sent UTC, from its Date header
public record StoredMail(
        String name,
        String from,
        String to,
        String subject,
        Instant sent,
        Optional<String> text,
        Optional<String> html) {

    /// Because an address may have letters of any alphabet in a header (RFC 6532).
    private static final Session UTF_8 = Session.getInstance(utf8());

    private static Properties utf8() {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }

    static StoredMail read(String name, InputStream eml) throws IOException {
        try {
            var message = new MimeMessage(UTF_8, eml);
            Date sent = message.getSentDate();
            return new StoredMail(
                    name,
                    shown(message.getFrom()),
                    shown(message.getRecipients(MimeMessage.RecipientType.TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException malformed) {
            throw new IOException("The mail " + name + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static String shown(Address @org.jspecify.annotations.Nullable [] addresses) {
        if (addresses == null || addresses.length == 0) return "";
        return addresses[0] instanceof InternetAddress address ? address.toUnicodeString() : addresses[0].toString();
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return Optional.of(String.valueOf(part.getContent()));
        if (part.getContent() instanceof Multipart several)
            for (int i = 0; i < several.getCount(); i++) {
                Optional<String> found = part(several.getBodyPart(i), type);
                if (found.isPresent()) return found;
            }
        return Optional.empty();
    }
}
