package askfirst.mail;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// What tells a mail program by which list a mail came and how to leave it with one press.
///
/// @param id          `List-Id` (RFC 2919): a name below a domain of ours that never changes
/// @param archive     `List-Archive`, where all letters can be read
/// @param owner       `List-Owner`, a person
/// @param unsubscribe `List-Unsubscribe` (RFC 8058): an absolute URL that a POST without cookie stops the letters by
/// @param feedback    `Feedback-ID`: what complaints are counted by, the same for every reader
/// @see <a href="https://www.rfc-editor.org/rfc/rfc2369">RFC 2369</a>
public record ListHeaders(String id, URI archive, EmailAddress owner, String unsubscribe, String feedback) {
    public ListHeaders {
        for (String each : new String[] {id, archive.toString(), unsubscribe, feedback}) HeaderText.check(each);
        if (!archive.isAbsolute() || !URI.create(unsubscribe).isAbsolute())
            throw new IllegalArgumentException("a mail program knows no place a link could start from");
    }

    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("List-Id", "<" + id + ">");
        lines.put("List-Archive", "<" + archive + ">");
        lines.put("List-Owner", "<mailto:" + owner.wire() + ">");
        lines.put("List-Unsubscribe", "<" + unsubscribe + ">");
        lines.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        lines.put("Feedback-ID", feedback);
        return lines;
    }
}
