package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.site.Site;
import askfirst.suppression.Profile;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The people invitations are for, as the address book and the suppressions know them at this moment.
@Singleton
class People {
    private static final int LATELY = 14;

    private final Connections connections;
    private final Suppressions suppressions;
    private final Site site;
    private final Clock clock;

    People(Connections connections, Suppressions suppressions, Site site, Clock clock) {
        this.connections = connections;
        this.suppressions = suppressions;
        this.site = site;
        this.clock = clock;
    }

    Optional<Connection> find(UUID id) {
        return connections.find(id);
    }

    Optional<Connection> find(InvitationRow row) {
        return connections.find(row.connectionId());
    }

    /// By whatever is known of her, in the address book or here.
    boolean isSuppressed(InvitationRow row) {
        return find(row).filter(Connection::isSuppressed).isPresent() || isProfileSuppressed(row);
    }

    /// Until when she waits, because they talked lately or the author said not now.
    Optional<LocalDate> waitsUntil(Connection person) {
        Optional<LocalDate> talked = person.lastTalked().map(day -> day.plusDays(LATELY));
        LocalDate until = talked.orElse(LocalDate.MIN);
        if (person.notNowUntil().orElse(LocalDate.MIN).isAfter(until))
            until = person.notNowUntil().orElseThrow();
        return Optional.of(until).filter(day -> day.isAfter(today()));
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

    boolean isProfileSuppressed(InvitationRow row) {
        return Optional.ofNullable(row.profile())
                .map(Profile::new)
                .filter(suppressions::contains)
                .isPresent();
    }
}
