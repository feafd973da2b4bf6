package askfirst.suppression;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// One suppressed address, which nobody can read out of it.
@MappedEntity("suppression")
record SuppressionRow(@Id String fingerprint, Reason reason, Instant since) {

    NeverFile.Line line() {
        return NeverFile.Line.suppressed(fingerprint, reason, since);
    }
}
