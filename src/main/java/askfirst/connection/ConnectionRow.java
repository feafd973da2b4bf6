package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One person as the table has her.
@MappedEntity("connection")
record ConnectionRow(
        @Id UUID id,
        @Nullable String profile,
        String first,
        String last,
        String company,
        String position,
        @Nullable LocalDate connectedOn,
        @Nullable String address,
        @Nullable String recipient,
        @Nullable Tie tie,
        String note,
        String reason,
        @Nullable LocalDate talkedOn,
        @Nullable Instant messagedAt,
        AskedBy askedBy,
        @Nullable Instant missingSince,
        @Nullable LocalDate notNowUntil,
        @Nullable Instant neverAt,
        Instant addedAt,
        Instant changedAt) {

    Review review() {
        return new Review(tie, note, reason, talkedOn, notNowUntil);
    }

    String name() {
        return (first + " " + last).strip();
    }

    Optional<Profile> profileKnown() {
        return Optional.ofNullable(profile).map(Profile::new);
    }

    Optional<EmailAddress> addressKnown() {
        return Optional.ofNullable(recipient).map(EmailAddress::new);
    }

    Optional<LocalDate> lastTalked(ZoneId zone) {
        return Stream.of(
                        Optional.ofNullable(talkedOn),
                        Optional.ofNullable(messagedAt)
                                .map(at -> at.atZone(zone).toLocalDate()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    Connection view(ZoneId zone, Connection.Standing standing) {
        return new Connection(
                id,
                profileKnown(),
                first,
                last,
                company,
                position,
                Optional.ofNullable(connectedOn),
                addressKnown(),
                Optional.ofNullable(tie),
                note,
                reason,
                lastTalked(zone),
                askedBy,
                Optional.ofNullable(missingSince),
                Optional.ofNullable(notNowUntil),
                standing,
                addedAt);
    }
}
