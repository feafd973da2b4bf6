package askfirst.mail;

/// What became of a message, judged by the class of the reply code and never by its text.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, 4.2.1</a>
public sealed interface SendResult {

    /// 2xx: the next server is responsible now.
    record Sent() implements SendResult {}

    /// 4xx with its code, or 0 when nobody answered before the text was sent.
    ///
    /// @param said the server's own words, for people, or why it was not reached; "" when nothing was said
    record TryLater(int code, String said) implements SendResult {
        public TryLater(int code) {
            this(code, "");
        }
    }

    /// 5xx: never, for this message and address; or 0 when it cannot be said to the server at all.
    ///
    /// @param said   the server's own words, for people, or ours where it was asked nothing
    /// @param bounce what it says of her mailbox
    record Refused(int code, String said, Bounce bounce) implements SendResult {
        public Refused(int code, String said) {
            this(code, said, Bounce.of(code, said));
        }

        public Refused(int code) {
            this(code, "", Bounce.NONE);
        }
    }

    /// The text was sent and no answer came: nobody can know whether it arrived (RFC 1047).
    record Unknown() implements SendResult {}
}
