package askfirst.mail;

/// What a mail server made of us, before there was a message.
public sealed interface TrialResult {

    /// It is the server it says it is, and our login was taken.
    record LetIn() implements TrialResult {}

    /// Nobody was spoken to.
    record Unreachable(Distance distance) implements TrialResult {}

    /// It does not offer to encrypt, so nothing was said to it.
    record NoEncryption() implements TrialResult {}

    /// Its certificate is not one to trust.
    record BadCertificate(Flaw flaw) implements TrialResult {}

    /// 4xx or 5xx for our name and password; 0 when it knows no way to take them.
    record LoginRefused(int code) implements TrialResult {}

    /// It hung up, said nothing more, or answered with this code before the login.
    record Unwilling(int code) implements TrialResult {}

    /// How far we got.
    enum Distance {
        NO_SUCH_NAME,
        NOBODY_LISTENS,
        NO_ANSWER
    }

    /// What is wrong with a certificate.
    enum Flaw {
        /// for another host
        NAME,
        EXPIRED,
        /// nobody we trust signed it
        UNTRUSTED,
        /// no common ground about how to encrypt
        OTHER
    }
}
