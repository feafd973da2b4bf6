package askfirst.delivery;

import java.time.Instant;

/// Later than whatever a clock said when a row was written, also one that ran ahead or was set back since.
final class Ever {
    static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Ever() {}
}
