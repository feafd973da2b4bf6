package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Rooms;
import askfirst.subscription.TestClock;
import askfirst.token.Purpose;
import askfirst.token.Token;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class LoginsTest {
    private final Engine engine;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-30T08:00:00Z"));

    @TempDir
    Path data;

    private Database database;
    private ApplicationContext rooms;
    private Logins logins;

    LoginsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        database = engine.fresh(data);
        rooms = Rooms.open(database, clock, Map.of("askfirst.desk.port", 8081), List.of());
        logins = rooms.getBean(Logins.class);
    }

    @AfterEach
    void close() {
        rooms.close();
        database.close();
    }

    @Test
    void a_link_works_once() {
        Token link = logins.make();
        assertThat(logins.isOpen(link)).isTrue();
        assertThat(logins.enter(link)).isInstanceOf(LoginResult.Entered.class);
        assertThat(logins.isOpen(link)).isFalse();
        assertThat(logins.enter(link)).isEqualTo(new LoginResult.LinkGone());
    }

    @Test
    void a_link_works_for_ten_minutes() {
        Token link = logins.make();
        clock.pass(Duration.ofMinutes(10));
        assertThat(logins.isOpen(link)).isFalse();
        assertThat(logins.enter(link)).isEqualTo(new LoginResult.LinkGone());
    }

    @Test
    void a_guess_lets_nobody_in() {
        assertThat(logins.enter(new Token(Purpose.LOGIN, "A".repeat(43)))).isEqualTo(new LoginResult.UnknownLink());
    }

    @Test
    void a_link_is_no_session_and_a_session_no_link() {
        Token link = logins.make();
        Token session = ((LoginResult.Entered) logins.enter(link)).session();
        assertThat(logins.isIn(session)).isTrue();
        assertThat(logins.isIn(new Token(Purpose.SESSION, link.value()))).isFalse();
        assertThat(logins.isOpen(new Token(Purpose.LOGIN, session.value()))).isFalse();
    }

    @Test
    void a_session_ends_after_thirty_days() {
        Token session = ((LoginResult.Entered) logins.enter(logins.make())).session();
        clock.pass(Duration.ofDays(30));
        assertThat(logins.isIn(session)).isFalse();
    }

    @Test
    void where_nobody_serves_no_link_is_made() {
        assertThat(Logins.link(data.resolve("elsewhere"), Optional.empty(), Clock.systemUTC()))
                .isEqualTo(new LoginLinkResult.NobodyServes());
    }
}
