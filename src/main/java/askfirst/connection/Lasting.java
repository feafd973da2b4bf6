package askfirst.connection;

import askfirst.suppression.Claims;
import askfirst.suppression.Known;
import askfirst.suppression.Mark;
import askfirst.suppression.Persons;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What outlasts a change of somebody and her leaving: that she was invited, and that she is never to be written to.
@Singleton
class Lasting {
    private final Persons persons;
    private final Claims claims;
    private final HeardRepository heard;

    Lasting(Persons persons, Claims claims, HeardRepository heard) {
        this.persons = persons;
        this.claims = claims;
        this.heard = heard;
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
        for (Map<UUID, Set<Mark>> each : said) each.forEach((id, marks) -> hear(people, id, marks));
        // from when a never was by profile and address only
        for (ConnectionRow row : rows) if (row.neverAt() != null) persons.addWithoutMailbox(row.lasting());
        persons.join(known(people, heard(rows)));
    }

    /// Nothing is left of her entry.
    void forget(UUID id) {
        heard.forget(id);
    }

    private void hear(Map<UUID, Set<Mark>> people, UUID id, Set<Mark> said) {
        Set<Mark> hers = people.computeIfAbsent(id, _ -> new HashSet<>());
        for (Mark mark : said) if (hers.add(mark)) persons.fingerprints(mark).forEach(each -> heard.keep(id, each));
    }

    private Map<UUID, Set<String>> heard(Collection<ConnectionRow> rows) {
        Map<UUID, Set<String>> all = new HashMap<>();
        List<HeardRow> kept =
                rows.size() == 1 ? heard.of(List.of(rows.iterator().next().id())) : heard.all();
        for (HeardRow row : kept)
            all.computeIfAbsent(row.connectionId(), _ -> new HashSet<>()).add(row.fingerprint());
        for (ConnectionRow row : rows)
            all.computeIfAbsent(row.id(), _ -> new HashSet<>()).addAll(persons.fingerprints(row.work()));
        return all;
    }

    private static List<Known> known(Map<UUID, Set<Mark>> people, Map<UUID, Set<String>> heard) {
        return people.entrySet().stream()
                .map(it -> new Known(it.getValue(), heard.getOrDefault(it.getKey(), Set.of())))
                .toList();
    }

    /// Invitations that somebody had by whatever she is known by.
    Collection<UUID> invitationsOf(ConnectionRow row) {
        return claims.holders(row.marks());
    }
}
