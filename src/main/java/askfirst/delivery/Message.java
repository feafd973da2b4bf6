package askfirst.delivery;

import askfirst.hash.Sha256;
import askfirst.theme.MailText;
import askfirst.token.Token;

/// What is said, the same for everybody it is said to: [#LINK] stands where each delivery's personal link ends.
///
/// There is none without the author's name, the postal address and the link (to say no by, or to stop by); the author
/// herself gets none.
public record Message(Kind kind, String subject, String plain, String html) {
    /// As long as a token, so that lines break where they will.
    public static final String LINK = "PERSONAL" + "-".repeat(Token.LENGTH - 12) + "LINK";

    public Message {
        if (kind.link().isPresent() != plain.contains(LINK) || plain.contains(LINK) != html.contains(LINK))
            throw new IllegalArgumentException("a mail without its link, or with one it must not have");
    }

    public static Message of(Kind kind, MailText words, String author, String postalAddress) {
        if (!words.text().contains(author) || !words.text().contains(postalAddress))
            throw new IllegalArgumentException("a mail that does not say who writes and from where");
        return new Message(kind, words.subject(), words.text(), words.html());
    }

    /// The same for the same words.
    String id() {
        return Sha256.of(String.join("\u0000", kind.name(), subject, plain, html));
    }
}
