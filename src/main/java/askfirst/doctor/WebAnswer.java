package askfirst.doctor;

import java.time.Instant;
import java.util.Optional;

/// What came of reading a public address.
sealed interface WebAnswer {

    /// @param place where it sends us instead; "" when it does not
    /// @param date  the server's own clock
    record Answered(int status, String place, Optional<Instant> date) implements WebAnswer {}

    /// The name leads nowhere.
    record NoSuchHost() implements WebAnswer {}

    /// The certificate is not one to trust, or for another name.
    record BadCertificate() implements WebAnswer {}

    /// Nobody listens, or nobody answers in time.
    record Silent() implements WebAnswer {}
}
