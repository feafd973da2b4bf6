package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.hash.Sha256;
import askfirst.subscription.Register;
import askfirst.subscription.Subscriber;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database from the first version, with a reader in it.
@OnBothDatabases
class UpgradeTest {
    private final Engine engine;

    @TempDir
    Path data;

    UpgradeTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_reader_of_the_first_version_keeps_her_proof() throws Exception {
        Optional<PostgresAccount> postgres = engine.postgres();
        Access access = postgres.map(Access::to).orElseGet(() -> Access.embedded(data));
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        fill(access);
        try (Register register =
                ((Register.OpenedResult.Opened) Register.open(data, postgres, Clock.systemUTC())).register()) {
            List<Subscriber> readers = new ArrayList<>();
            register.each(readers::add);
            assertThat(readers).singleElement().satisfies(reader -> {
                assertThat(reader.address().wire()).isEqualTo("Anna@example.com");
                assertThat(register.consents(reader)).singleElement().satisfies(yes -> {
                    assertThat(yes.yes().text()).isEqualTo("Yes, send it to me");
                    assertThat(yes.form().text()).isEmpty();
                    assertThat(yes.writtenAt()).isEqualTo(yes.saidYesAt());
                });
            });
            assertThat(register.audit(_ -> {}).unproven()).isZero();
        }
    }

    private static void fill(Access access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into subscription values ('00000000-0000-0000-0000-000000000001', 'Anna@example.com',
                    'anna@example.com', 'ACTIVE', 'EVERY_LETTER', timestamp with time zone '2026-10-01 10:00:00+00',
                    timestamp with time zone '2026-10-01 10:00:00+00')""");
            statement.execute("""
                    insert into consent values ('00000000-0000-0000-0000-000000000002',
                    '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003',
                    'anna@example.com', 'newsletter', 'EVERY_LETTER', 'Yes, send it to me', '%s', '',
                    timestamp with time zone '2026-10-01 09:00:00+00',
                    timestamp with time zone '2026-10-01 10:00:00+00', '1@example.org', 'form', 'en', '203.0.113.0/24')
                    """.formatted(Sha256.of("Yes, send it to me")));
            statement.execute("""
                    insert into allowance values ('%s', 'CONFIRMATION',
                    timestamp with time zone '2026-10-01 10:00:00+00')""".formatted("a".repeat(64)));
        }
    }
}
