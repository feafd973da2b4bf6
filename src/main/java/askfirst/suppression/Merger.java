package askfirst.suppression;

import askfirst.database.Transactions;
import askfirst.suppression.NeverFile.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the database and [NeverFile] know the same, whichever of them is older: what happened last counts, and a lift
/// and a suppression at one time are a lift.
///
/// Of a lift either learns only what it knows something about: where nothing is known, there is nothing to lift, and
/// whoever had everything about her erased comes into no table again.
record Merger(Transactions transactions, SuppressionRepository repository, LiftRepository lifts, NeverFile file) {

    /// What the database knows.
    private record Known(Map<String, SuppressionRow> suppressed, Map<String, Instant> lifted) {

        boolean knows(String fingerprint) {
            return suppressed.containsKey(fingerprint) || lifted.containsKey(fingerprint);
        }

        boolean isLiftedSince(String fingerprint, Instant at) {
            Instant lift = lifted.get(fingerprint);
            return lift != null && !lift.isBefore(at);
        }

        boolean isSuppressedSince(String fingerprint, Instant at) {
            SuppressionRow row = suppressed.get(fingerprint);
            return row != null && !row.since().isBefore(at);
        }

        boolean isSuppressed(String fingerprint, Reason reason, Instant at) {
            SuppressionRow row = suppressed.get(fingerprint);
            return row != null && row.reason() == reason && !row.since().isBefore(at);
        }
    }

    void merge() {
        Known known = known();
        known.lifted().forEach((fingerprint, at) -> {
            if (known.suppressed().containsKey(fingerprint)) repository.remove(fingerprint, at);
        });
        file.latest().values().forEach(line -> intoTheDatabase(line, known));
        intoTheFile(known());
    }

    private Known known() {
        Map<String, SuppressionRow> suppressed = new HashMap<>();
        for (SuppressionRow row : repository.all()) suppressed.put(row.fingerprint(), row);
        Map<String, Instant> lifted = new HashMap<>();
        for (LiftRow row : lifts.all()) lifted.put(row.fingerprint(), row.liftedAt());
        return new Known(suppressed, lifted);
    }

    private void intoTheDatabase(Line line, Known known) {
        String fingerprint = line.fingerprint();
        if (known.isLiftedSince(fingerprint, line.at())) return;
        line.reason()
                .ifPresentOrElse(
                        reason -> {
                            if (!known.isSuppressed(fingerprint, reason, line.at()))
                                suppress(fingerprint, reason, line.at());
                        },
                        () -> {
                            if (known.knows(fingerprint)) lift(fingerprint, line.at());
                        });
    }

    private void suppress(String fingerprint, Reason reason, Instant at) {
        transactions.in(
                () -> repository.addOrHarden(fingerprint, reason, at) == 1 || repository.renew(fingerprint, at) == 1);
    }

    private void lift(String fingerprint, Instant at) {
        transactions.in(() -> {
            int removed = repository.remove(fingerprint, at);
            lifts.keep(fingerprint, at);
            return removed;
        });
    }

    private void intoTheFile(Known known) {
        Map<String, Line> latest = file.latest();
        for (SuppressionRow row : known.suppressed().values()) {
            Line line = latest.get(row.fingerprint());
            if (line == null
                    || !line.reason().equals(Optional.of(row.reason()))
                    || line.at().isBefore(row.since())) file.add(row.line());
        }
        known.lifted().forEach((fingerprint, at) -> {
            Line line = latest.get(fingerprint);
            if (line != null && isOlder(line, at) && !known.isSuppressedSince(fingerprint, at))
                file.add(Line.lifted(fingerprint, at));
        });
    }

    private static boolean isOlder(Line line, Instant lifted) {
        return line.at().isBefore(lifted)
                || line.at().equals(lifted) && line.reason().isPresent();
    }
}
