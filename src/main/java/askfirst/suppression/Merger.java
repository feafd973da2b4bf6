package askfirst.suppression;

import java.time.Instant;
import java.util.Optional;

/// Makes the database and [NeverFile] know the same, whichever of them is older: what happened last counts.
record Merger(SuppressionRepository repository, NeverFile file) {

    void merge() {
        file.latest().values().forEach(this::intoTheDatabase);
        var known = file.latest();
        for (SuppressionRow row : repository.all()) {
            NeverFile.Line line = known.get(row.fingerprint());
            if (line == null || !line.reason().equals(Optional.of(row.reason())))
                file.add(NeverFile.Line.suppressed(row.fingerprint(), row.reason(), row.since()));
        }
    }

    private void intoTheDatabase(NeverFile.Line line) {
        line.reason()
                .ifPresentOrElse(
                        reason -> suppress(line.fingerprint(), reason, line.at()),
                        () -> repository.lift(line.fingerprint(), line.at()));
    }

    private void suppress(String fingerprint, Reason reason, Instant at) {
        if (repository.addOrHarden(fingerprint, reason, at) == 0) repository.renew(fingerprint, at);
    }
}
