package askfirst.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a file is, by its columns.
enum FileKind {
    CONNECTIONS,
    INVITATIONS,
    MESSAGES,
    ADDRESS_BOOK;

    static Optional<FileKind> of(Set<Column> has) {
        if (has.contains(Column.CONVERSATION) && has.contains(Column.DATE)) return Optional.of(MESSAGES);
        if (has.contains(Column.FROM) && has.contains(Column.TO) && has.contains(Column.DIRECTION))
            return Optional.of(INVITATIONS);
        boolean isNamed = has.contains(Column.NAME) || has.contains(Column.FIRST) && has.contains(Column.LAST);
        if (!isNamed) return Optional.empty();
        if (has.contains(Column.FOREIGN))
            return has.contains(Column.ADDRESS) ? Optional.of(ADDRESS_BOOK) : Optional.empty();
        boolean isConnections = has.contains(Column.CONNECTED)
                || has.contains(Column.ADDRESS)
                || has.contains(Column.PROFILE)
                || has.contains(Column.COMPANY) && has.contains(Column.POSITION);
        return isConnections ? Optional.of(CONNECTIONS) : Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
