package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.site.Site;
import askfirst.suppression.Claims;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import askfirst.suppression.Profile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people invitations are for, as the address book and the suppressions know them at this moment.
@Singleton
class People {
    private static final int LATELY = 14;

    private final Connections connections;
    private final Persons persons;
    private final Claims claims;
    private final Site site;
    private final Clock clock;

    People(Connections connections, Persons persons, Claims claims, Site site, Clock clock) {
        this.connections = connections;
        this.persons = persons;
        this.claims = claims;
        this.site = site;
        this.clock = clock;
    }

    Optional<Connection> find(UUID id) {
        return connections.find(id);
    }

    Optional<Connection> find(InvitationRow row) {
        return connections.find(row.connectionId());
    }

    /// By whatever is known of her, in the address book or here; whoever left the address book counts, too.
    boolean isSuppressed(InvitationRow row) {
        return isSuppressed(row, find(row));
    }

    /// @param person as the address book has her, if it does
    boolean isSuppressed(InvitationRow row, Optional<Connection> person) {
        return person.map(Connection::isSuppressed).orElse(true)
                || persons.isSuppressed(row.id())
                || isProfileSuppressed(row);
    }

    /// Whether her letter must not leave, because of what she said, or because it has come out since that she
    /// was invited before.
    boolean isBarred(InvitationRow row) {
        return isBarred(row, find(row));
    }

    boolean isBarred(InvitationRow row, Optional<Connection> person) {
        return isSuppressed(row, person)
                || person.filter(it -> isInvitedElsewhere(row, it)).isPresent();
    }

    boolean isInvitedElsewhere(InvitationRow row, Connection person) {
        return row.invites() && row.leftAt() == null && claims.areTaken(person.marks(), row.id());
    }

    /// Until when she waits, because they talked lately or the author said not now.
    Optional<Waiting> waits(Connection person) {
        Optional<Waiting> talked =
                person.lastTalked().map(day -> new Waiting(day.plusDays(LATELY), Waiting.Why.TALKED));
        Optional<Waiting> notNow = person.notNowUntil().map(day -> new Waiting(day, Waiting.Why.NOT_NOW));
        return Stream.of(talked, notNow)
                .flatMap(Optional::stream)
                .filter(it -> it.until().isAfter(today()))
                .max(Comparator.comparing(Waiting::until));
    }

    void moveOn() {
        connections.moveOn();
    }

    void keepNevers() {
        connections.keepNevers();
    }

    /// Those of these letters, in few questions.
    Map<UUID, Connection> of(Collection<InvitationRow> rows) {
        return connections.these(rows.stream().map(InvitationRow::connectionId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Connection::id, Function.identity()));
    }

    Map<UUID, Connection> all() {
        Map<UUID, Connection> all = new HashMap<>();
        for (Connection each : connections.all()) all.put(each.id(), each);
        return all;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, site.zone());
    }

    /// A letter that invites to nothing is a talk; an invitation is not.
    void haveTalked(InvitationRow row) {
        if (!row.invites()) connections.talked(row.connectionId(), today());
    }

    /// The author sees "asked not to be contacted", and nothing more.
    void never(UUID connection) {
        connections.never(connection);
    }

    boolean delete(UUID connection) {
        return connections.delete(connection);
    }

    private boolean isProfileSuppressed(InvitationRow row) {
        return Optional.ofNullable(row.profile())
                .map(slug -> Mark.of(new Profile(slug)))
                .filter(mark -> persons.isSuppressed(List.of(mark)))
                .isPresent();
    }
}
