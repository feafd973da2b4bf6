package askfirst.desk;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.site.PortFile;
import askfirst.token.Purpose;
import askfirst.token.Token;
import askfirst.token.Tokens;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Who may enter the desk: whoever has a link that the terminal printed, and then the browser it was used in.
///
/// A session ends [#SESSION] after it began, whether it was used or not: that a page was looked at is written nowhere.
@Singleton
@Requires(missingProperty = "askfirst.preview")
public class Logins {
    /// How long a link works.
    public static final Duration PATIENCE = Duration.ofMinutes(10);
    /// How long a browser stays in.
    public static final Duration SESSION = Duration.ofDays(30);

    private final LoginRepository logins;
    private final SessionRepository sessions;
    private final Tokens tokens;
    private final Clock clock;

    Logins(LoginRepository logins, SessionRepository sessions, Tokens tokens, Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A fresh link into the desk of the process that serves this newsletter; works beside it.
    public static LoginLinkResult link(Path data, Optional<PostgresAccount> postgres, Clock clock) {
        OptionalInt port = PortFile.ofDesk(data).port();
        if (port.isEmpty()) return new LoginLinkResult.NobodyServes();
        return switch (Database.visit(data, postgres)) {
            case OpenResult.InUse() -> new LoginLinkResult.InUse();
            case OpenResult.Opened(Database database) -> {
                Map<String, Object> desk = Map.of("askfirst.desk.port", port.getAsInt());
                try (database;
                        ApplicationContext rooms = Rooms.open(database, clock, desk, List.of())) {
                    Token login = rooms.getBean(Logins.class).make();
                    yield new LoginLinkResult.Made(
                            URI.create("http://localhost:" + port.getAsInt() + "/login/" + login.value()));
                }
            }
        };
    }

    /// A token that lets one browser in, once.
    @Transactional
    public Token make() {
        Token login = tokens.make(Purpose.LOGIN);
        Instant now = clock.instant();
        logins.forget(now.minus(Duration.ofDays(1)));
        logins.save(new LoginRow(login.hash(), now.plus(PATIENCE), null));
        return login;
    }

    /// Whether [#enter] would let in.
    boolean isOpen(Token login) {
        Instant now = clock.instant();
        return logins.findByTokenHash(login.hash())
                .filter(row -> row.usedAt() == null && row.expiresAt().isAfter(now))
                .isPresent();
    }

    /// Exactly one of many at once is let in.
    @Transactional
    LoginResult enter(Token login) {
        Instant now = clock.instant();
        if (logins.use(login.hash(), now) == 0)
            return logins.findByTokenHash(login.hash()).isPresent()
                    ? new LoginResult.LinkGone()
                    : new LoginResult.UnknownLink();
        Token session = tokens.make(Purpose.SESSION);
        sessions.save(new SessionRow(session.hash(), now, now.plus(SESSION)));
        return new LoginResult.Entered(session);
    }

    boolean isIn(Token session) {
        return sessions.open(session.hash(), clock.instant()) == 1;
    }

    @Transactional
    void leave(Token session) {
        sessions.end(session.hash(), clock.instant());
    }
}
