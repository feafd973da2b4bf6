package askfirst.subscription;

import askfirst.mail.Mail;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A mail as its recipient gets it.
record Letter(Mail mail, Kind kind, Instant sentAt) {
    private static final Pattern LINK = Pattern.compile("/(confirm|stop|manage|undo)/([\\w-]{43})");

    /// What it is for, told by its subject as a reader would.
    enum Kind {
        CONFIRMATION,
        RETURN,
        NOTICE,
        MOVED
    }

    static Letter of(Mail mail, Instant now) {
        String subject = mail.subject();
        if (subject.startsWith("You already get")) return new Letter(mail, Kind.NOTICE, now);
        if (subject.startsWith("Shall I send")) return new Letter(mail, Kind.CONFIRMATION, now);
        if (subject.startsWith("Shall I write")) return new Letter(mail, Kind.RETURN, now);
        if (subject.endsWith("goes elsewhere now")) return new Letter(mail, Kind.MOVED, now);
        throw new AssertionError("an unexpected mail: " + subject);
    }

    String to() {
        return mail.to().normal();
    }

    List<Link> links() {
        return LINK.matcher(mail.text())
                .results()
                .map(found -> new Token(Purpose.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(2)))
                .distinct()
                .map(token -> new Link(token, kind, to(), sentAt))
                .toList();
    }
}
