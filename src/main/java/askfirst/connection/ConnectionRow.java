package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Mark;
import askfirst.suppression.Profile;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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

    /// What she is known by in any file's format.
    Set<Mark> marks() {
        Set<Mark> marks = new LinkedHashSet<>();
        profileKnown().map(Mark::of).ifPresent(marks::add);
        addressKnown().map(Mark::of).ifPresent(marks::add);
        String name = Names.normal(name());
        if (!name.isEmpty() && connectedOn != null) marks.add(Mark.of(name, connectedOn));
        return marks;
    }

    /// Where nothing else is known of her, a never is kept by this; whoever is known by it, too, is heard by it.
    Mark work() {
        return Mark.at(Names.normal(name()), Names.normal(company));
    }

    /// By which a never of hers is kept.
    Set<Mark> lasting() {
        Set<Mark> marks = marks();
        return marks.isEmpty() ? Set.of(work()) : marks;
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
                marks(),
                addedAt);
    }

    ConnectionRow says(FilePerson it) {
        return new ConnectionRow(
                id,
                it.profile().map(Profile::slug).orElse(null),
                it.first(),
                it.last(),
                it.company(),
                it.position(),
                it.connectedOn().orElse(null),
                it.address().map(EmailAddress::normal).orElse(null),
                it.address().map(EmailAddress::wire).orElse(null),
                tie,
                note,
                reason,
                talkedOn,
                messagedAt,
                askedBy,
                missingSince,
                notNowUntil,
                neverAt,
                addedAt,
                changedAt);
    }

    ConnectionRow messaged(Instant at) {
        return with(at, askedBy, missingSince, changedAt);
    }

    ConnectionRow asked(AskedBy by) {
        return with(messagedAt, by, missingSince, changedAt);
    }

    ConnectionRow missing(@Nullable Instant since) {
        return with(messagedAt, askedBy, since, changedAt);
    }

    ConnectionRow changedAt(Instant now) {
        return with(messagedAt, askedBy, missingSince, now);
    }

    private ConnectionRow with(
            @Nullable Instant messagedAt, AskedBy askedBy, @Nullable Instant missingSince, Instant changedAt) {
        return new ConnectionRow(
                id,
                profile,
                first,
                last,
                company,
                position,
                connectedOn,
                address,
                recipient,
                tie,
                note,
                reason,
                talkedOn,
                messagedAt,
                askedBy,
                missingSince,
                notNowUntil,
                neverAt,
                addedAt,
                changedAt);
    }

    static ConnectionRow added(FilePerson it, Instant now) {
        return new ConnectionRow(
                        UUID.randomUUID(),
                        null,
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        "",
                        null,
                        null,
                        AskedBy.UNKNOWN,
                        null,
                        null,
                        null,
                        now,
                        now)
                .says(it);
    }

    /// What files say about her.
    FilePerson said() {
        return new FilePerson(
                profileKnown(), first, last, company, position, Optional.ofNullable(connectedOn), addressKnown());
    }
}
