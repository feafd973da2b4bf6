package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One import on its way from row to row.
final class ImportRun {
    private static final String NEVER = "this address is never to be written to";
    private final Predicate<EmailAddress> suppressed;
    private final Readers readers;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<ImportReport.Refused> refused = new ArrayList<>();

    private record Taken(long row, EmailAddress address) {}

    /// @param suppressed as it stands now; who says so later is found at the end
    ImportRun(Predicate<EmailAddress> suppressed, Readers readers, ZoneId zone, Instant now) {
        this.suppressed = suppressed;
        this.readers = readers;
        this.zone = zone;
        this.now = now;
    }

    void look(ImportRow row) {
        acceptable(row)
                .ifPresent(old -> standing(old.address())
                        .ifPresentOrElse(standing -> refuse(row.number(), standing), () -> count(row, old)));
    }

    /// Asks who stands there only when somebody does: a long list is not to take long.
    void take(ImportRow row) {
        acceptable(row).ifPresent(old -> {
            if (readers.takeOver(old, now)) count(row, old);
            else refuse(row.number(), standing(old.address()).orElse("came in by herself at this very moment"));
        });
    }

    /// How many had to be let go again.
    int end(Predicate<EmailAddress> suppressedMeanwhile) {
        List<Taken> late = taken.values().stream()
                .filter(it -> suppressedMeanwhile.test(it.address()))
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
        return suppressed.test(address) ? Optional.of(NEVER) : Optional.empty();
    }

    private Optional<String> standing(EmailAddress address) {
        return readers.at(address).map(reader -> switch (reader.state()) {
            case ACTIVE, PAUSED -> "is a reader already";
            case SUPPRESSED -> NEVER;
            case STOPPED -> "stopped the letters here, and that counts";
            case UNREACHABLE -> "bounced here, and has to ask for the letter anew";
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
