package askfirst.connection;

import askfirst.suppression.Claims;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What outlasts a change of somebody and her leaving: that she was invited, and that she is never to be written to.
@Singleton
class Lasting {
    private final Persons persons;
    private final Claims claims;

    Lasting(Persons persons, Claims claims) {
        this.persons = persons;
        this.claims = claims;
    }

    /// Belongs into the transaction in which people change or leave.
    ///
    /// @param rows people as they were and as they are; rows of one id are one person
    /// @param said what else files say that people are known by: it may be somebody else's as well, so it is
    ///             enough for a never, and says nothing about invitations
    @SafeVarargs
    final void keep(Collection<ConnectionRow> rows, Map<UUID, Set<Mark>>... said) {
        Map<UUID, Set<Mark>> people = new HashMap<>();
        for (ConnectionRow row : rows)
            people.computeIfAbsent(row.id(), _ -> new HashSet<>()).addAll(row.marks());
        claims.join(people.values());
        for (Map<UUID, Set<Mark>> each : said)
            each.forEach((id, marks) ->
                    people.computeIfAbsent(id, _ -> new HashSet<>()).addAll(marks));
        // from when a never was by profile and address only
        for (ConnectionRow row : rows) if (row.neverAt() != null) persons.addWithoutMailbox(row.marks());
        persons.join(people.values());
    }

    /// Invitations that somebody had by whatever she is known by.
    Collection<UUID> invitationsOf(ConnectionRow row) {
        return claims.holders(row.marks());
    }
}
