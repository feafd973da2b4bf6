import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail as its reader's mailbox has it.
///
/// @param head  its header lines, each with those that continue it
/// @param plain the text part, decoded
/// @param html  "" for one that has none
record ReceivedMail(byte[] bytes, List<String> head, String plain, String html) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+/(?:confirm|stop|manage|undo|read|i)/[\\w-]+");

    static ReceivedMail of(byte[] bytes) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes));
        Object content = message.getContent();
        String plain = content instanceof Multipart parts ? (String) parts.getBodyPart(0).getContent() : (String) content;
        String html = content instanceof Multipart parts ? (String) parts.getBodyPart(1).getContent() : "";
        return new ReceivedMail(bytes, head(new String(bytes, UTF_8)), plain, html);
    }

    private static List<String> head(String text) {
        List<String> head = new ArrayList<>();
        for (String line : text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n"))
            if (line.startsWith(" ") || line.startsWith("\t")) head.set(head.size() - 1, head.getLast() + "\r\n" + line);
            else head.add(line);
        return head;
    }

    /// Of one name, unfolded.
    List<String> headers(String name) {
        return head.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(it -> it.substring(name.length() + 1).replace("\r\n", "").strip())
                .toList();
    }

    /// The only one of that name; "" if there is none or several.
    String header(String name) {
        List<String> all = headers(name);
        return all.size() == 1 ? all.getFirst() : "";
    }

    boolean has(String name) {
        return !headers(name).isEmpty();
    }

    String subject() {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(bytes)).getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address in List-Unsubscribe.
    String oneClick() {
        Matcher link = Pattern.compile("<(https://[^>]+)>").matcher(header("List-Unsubscribe"));
        return link.find() ? link.group(1) : "";
    }

    /// Every personal link, in headers and both parts.
    Set<String> links() {
        Set<String> links = new LinkedHashSet<>();
        for (String place : List.of(String.join("\n", head), plain, html)) {
            Matcher link = LINK.matcher(place);
            while (link.find()) links.add(link.group());
        }
        return links;
    }

    /// The personal link of that kind, `stop` or `confirm`, in one part.
    static String link(String part, String kind) {
        Matcher link = LINK.matcher(part);
        while (link.find()) if (link.group().contains("/" + kind + "/")) return link.group();
        throw new IllegalStateException("no /" + kind + "/ in:\n" + part);
    }

    /// As it is on the wire.
    String raw() {
        return new String(bytes, ISO_8859_1);
    }
}
