package askfirst.delivery;

import askfirst.hash.Sha256;
import askfirst.theme.MailText;
import askfirst.token.Purpose;
import askfirst.token.Token;

/// What is said, the same for everybody it is said to: [#link] stands where a delivery's personal link ends.
///
/// There is none without the author's name, the postal address and the links of its kind (to say no by, or to stop by);
/// the author herself gets none.
///
/// @param greeting how an issue greets a reader, with `{0}` where her name stands, in place of [#GREETING]
/// @param hello    how it greets one who named none
public record Message(Kind kind, String subject, String plain, String html, String greeting, String hello) {
    /// What stands in for the line that greets a reader.
    public static final String GREETING = "GREETING-------------------------------LINE";

    /// The same in HTML, where a name is written otherwise.
    public static final String GREETING_IN_HTML = "GREETING-------------------------------HTML";

    public Message {
        for (Purpose purpose : Purpose.values()) {
            if (kind.mayCarry(purpose)) continue;
            boolean isDue = kind.links().contains(purpose);
            boolean isInHtml = isDue && !kind.isLetter();
            if (plain.contains(link(purpose)) != isDue || html.contains(link(purpose)) != isInHtml)
                throw new IllegalArgumentException("a mail without its link, or with one it must not have");
        }
    }

    public Message(Kind kind, String subject, String plain, String html) {
        this(kind, subject, plain, html, "", "");
    }

    /// What stands in for a token; as long as one, so that lines break where they will.
    public static String link(Purpose purpose) {
        return purpose + "-".repeat(Token.LENGTH - purpose.name().length() - 4) + "LINK";
    }

    public static Message of(Kind kind, MailText words, String author, String postalAddress) {
        if (!words.text().contains(author) || !words.text().contains(postalAddress))
            throw new IllegalArgumentException("a mail that does not say who writes and from where");
        return new Message(kind, words.subject(), words.text(), words.html());
    }

    /// An issue, with how its readers are greeted.
    public Message greeting(String greeting, String hello) {
        return new Message(kind, subject, plain, html, greeting, hello);
    }

    /// From the author to one person; plain text only, as she would write it.
    public static Message letter(String subject, String text, String author, String postalAddress) {
        return of(Kind.LETTER, new MailText(subject, text, ""), author, postalAddress);
    }

    /// The same, inviting to nothing.
    public static Message withoutInvitation(String subject, String text, String author, String postalAddress) {
        return of(Kind.BARE_LETTER, new MailText(subject, text, ""), author, postalAddress);
    }

    /// The same for the same words.
    String id() {
        return Sha256.of(String.join("\u0000", kind.name(), subject, plain, html)
                + (greeting.isEmpty() ? "" : "\u0000" + greeting + "\u0000" + hello));
    }
}
