package askfirst.mail;

import java.time.Duration;

/// How long a mail server may take over one message in all: one that says a letter a minute exceeds no limit on a
/// single reply, and would hold up everybody's mail.
///
/// RFC 5321, 4.5.3.2 wants five minutes for each reply before the text. We give as much to all of them together,
/// because a message whose text has not left is tried again later without harm. From there on the server gets the whole
/// ten minutes the RFC wants for its last reply, because giving up then is what makes doubles (RFC 1047).
///
/// @param untilText from looking the server up to its leave to send the text
/// @param text      from there to the reply that settles the message
record Patience(Duration untilText, Duration text) {
    static final Patience USUAL = new Patience(Duration.ofMinutes(5), Duration.ofMinutes(10));

    /// What no message exceeds.
    Duration total() {
        return untilText.plus(text);
    }
}
