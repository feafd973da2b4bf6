package askfirst.database;

import java.util.Optional;

/// A PostgreSQL server to keep the rows in: `jdbc:postgresql://host/letters`. `toString` keeps the secrets.
public record PostgresAccount(String url, Optional<String> user, Optional<String> password) {
    @Override
    public String toString() {
        return "PostgresAccount[…]";
    }
}
