package askfirst.subscription;

import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Instant;

/// A link that stood in a mail.
///
/// @param kind what the mail was for
/// @param to   the mailbox that got it, in its normal spelling
record Link(Token token, Letter.Kind kind, String to, Instant sentAt) {

    /// Which link somebody presses: how many newer ones of its purpose there are, and in what state it arrives.
    record Pick(int newer, Shape shape) {}

    enum Shape {
        WHOLE,
        /// one character is another
        GARBLED,
        /// the secret of a link that is for something else
        OF_ANOTHER_PURPOSE
    }

    boolean is(Purpose purpose) {
        return token.purpose() == purpose;
    }

    static Token garbled(Token token) {
        char first = token.value().charAt(0) == 'A' ? 'B' : 'A';
        return new Token(token.purpose(), first + token.value().substring(1));
    }
}
