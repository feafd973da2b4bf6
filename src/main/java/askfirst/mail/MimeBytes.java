package askfirst.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/// Writes a [Mail] as MIME: plain text first, then HTML if there is any, quoted-printable, so that no line is too long.
final class MimeBytes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MimeBytes() {}

    static byte[] of(Mail mail) {
        try {
            MimeMessage message = new WithOwnId(session(mail), mail.id());
            message.setFrom(new InternetAddress(
                    mail.from().address().wire(), mail.from().name(), "UTF-8"));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(mail.to().wire()));
            message.setHeader("Subject", FoldedHeader.of("Subject", mail.subject()));
            message.setHeader("Date", date(mail.date()));
            if (mail.manner() == Mail.Manner.AUTOMATIC) message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.list().isPresent())
                for (var line : mail.list().get().lines().entrySet()) message.setHeader(line.getKey(), line.getValue());
            if (mail.html().isEmpty()) plain(message, mail.text());
            else message.setContent(new MimeMultipart("alternative", plain(mail.text()), html(mail.html())));
            message.saveChanges();
            return written(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("this mail cannot be written down", e);
        }
    }

    static String date(Instant date) {
        return DATE.format(date);
    }

    private static Session session(Mail mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", String.valueOf(mail.to().needsSmtpUtf8()));
        return Session.getInstance(properties);
    }

    /// As a mail program writes it for somebody who types.
    private static void plain(MimeMessage message, String text) throws MessagingException {
        message.setText(FlowedText.of(text), StandardCharsets.UTF_8.name(), "plain");
        message.setHeader("Content-Type", "text/plain; charset=UTF-8; format=flowed");
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        MimeBodyPart part = part(FlowedText.of(text), "plain");
        part.setHeader("Content-Type", "text/plain; charset=UTF-8; format=flowed");
        return part;
    }

    private static MimeBodyPart html(String html) throws MessagingException {
        return part(html.replace("\r\n", "\n"), "html");
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static byte[] written(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /// Because the library makes up a Message-ID of its own when it saves.
    private static final class WithOwnId extends MimeMessage {
        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
