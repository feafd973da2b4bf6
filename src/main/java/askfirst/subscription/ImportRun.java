package askfirst.subscription;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Suppressions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One import on its way from row to row.
final class ImportRun {
    private static final String NEVER = "this address is never to be written to";
    private final Suppressions suppressions;
    private final Readers readers;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<ImportReport.Refused> refused = new ArrayList<>();

    private record Taken(long row, EmailAddress address) {}

    ImportRun(Suppressions suppressions, Readers readers, ZoneId zone, Instant now) {
        this.suppressions = suppressions;
        this.readers = readers;
        this.zone = zone;
        this.now = now;
    }

    void look(ImportRow row) {
        acceptable(row).ifPresent(old -> count(row, old));
    }

    void take(ImportRow row) {
        acceptable(row).ifPresent(old -> {
            if (readers.takeOver(old, now)) count(row, old);
            else refuse(row.number(), standing(old.address()).orElse("came in by herself at this very moment"));
        });
    }

    /// How many had to be let go again.
    int endSuppressed() {
        List<Taken> late = taken.values().stream()
                .filter(it -> suppressions.contains(it.address()))
                .toList();
        for (Taken it : late) {
            readers.end(it.address());
            taken.remove(it.address().normal());
            refuse(it.row(), NEVER);
        }
        return late.size();
    }

    ImportReport report() {
        return new ImportReport(taken.size(), List.copyOf(refused));
    }

    private Optional<OldReader> acceptable(ImportRow row) {
        return switch (row) {
            case ImportRow.Unreadable(long number, String reason) -> refuse(number, reason);
            case ImportRow.Written written -> {
                var reading = new OldReading(written, zone, now);
                Optional<OldReader> old = reading.read();
                if (old.isEmpty()) yield refuse(written.number(), reading.wrong());
                Optional<String> obstacle = obstacle(old.get().address());
                yield obstacle.isPresent() ? refuse(written.number(), obstacle.get()) : old;
            }
        };
    }

    private Optional<String> obstacle(EmailAddress address) {
        Taken before = taken.get(address.normal());
        if (before != null) return Optional.of("the same address as in row " + before.row());
        return suppressions.contains(address) ? Optional.of(NEVER) : standing(address);
    }

    private Optional<String> standing(EmailAddress address) {
        return readers.at(address).map(reader -> switch (reader.state()) {
            case ACTIVE, PAUSED -> "is a reader already";
            case STOPPED -> "stopped the letters here, and that counts";
        });
    }

    private void count(ImportRow row, OldReader old) {
        taken.put(old.address().normal(), new Taken(row.number(), old.address()));
    }

    private Optional<OldReader> refuse(long row, String reason) {
        refused.add(new ImportReport.Refused(row, reason));
        return Optional.empty();
    }
}
