package askfirst.connection;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The whole address book in memory while an import runs. What somebody was known by stays hers until it ends.
final class Book {
    private final Map<UUID, ConnectionRow> before = new HashMap<>();
    private final Map<UUID, ConnectionRow> rows = new LinkedHashMap<>();
    private final Map<String, UUID> profiles = new HashMap<>();
    private final Map<String, UUID> addresses = new HashMap<>();
    private final Map<String, Set<UUID>> names = new HashMap<>();

    Book(List<ConnectionRow> all) {
        all.forEach(row -> {
            before.put(row.id(), row);
            put(row);
        });
    }

    void put(ConnectionRow row) {
        rows.put(row.id(), row);
        if (row.profile() != null) profiles.putIfAbsent(row.profile(), row.id());
        if (row.address() != null) addresses.putIfAbsent(row.address(), row.id());
        names.computeIfAbsent(Names.normal(row.name()), _ -> new LinkedHashSet<>())
                .add(row.id());
    }

    ConnectionRow get(UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    Optional<ConnectionRow> ofProfile(String slug) {
        return Optional.ofNullable(profiles.get(slug)).map(this::get);
    }

    Optional<ConnectionRow> ofAddress(String normal) {
        return Optional.ofNullable(addresses.get(normal)).map(this::get);
    }

    Stream<ConnectionRow> ofName(String name) {
        return names.getOrDefault(Names.normal(name), Set.of()).stream().map(this::get);
    }

    /// Who was there when the import began.
    List<ConnectionRow> old() {
        return before.keySet().stream().map(this::get).toList();
    }

    /// Everybody, twice if she was there before.
    List<ConnectionRow> wasAndIs() {
        return Stream.concat(before.values().stream(), rows.values().stream()).toList();
    }

    boolean isNew(UUID id) {
        return !before.containsKey(id);
    }

    boolean isChanged(UUID id) {
        ConnectionRow was = before.get(id);
        return was != null && !was.equals(rows.get(id));
    }

    List<ConnectionRow> added() {
        return rows.values().stream().filter(it -> isNew(it.id())).toList();
    }

    List<ConnectionRow> changed(Instant now) {
        return rows.values().stream()
                .filter(it -> isChanged(it.id()))
                .map(it -> it.changedAt(now))
                .toList();
    }
}
