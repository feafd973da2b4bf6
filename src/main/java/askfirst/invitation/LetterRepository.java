package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `invitation`, as far as letters go that invite nobody.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LetterRepository extends GenericRepository<InvitationRow, UUID> {

    /// What has left or was dropped leaves room for the next.
    @Query("""
            update invitation set writing = null
            where writing = :connection and state not in ('DRAFT', 'ON_HOLD', 'APPROVED', 'UNKNOWN', 'BOUNCED')""")
    int makeRoom(UUID connection);

    @Query("""
            insert into invitation (id, connection_id, writing, kind, profile, state, subject, drafted, text, version,
                code_hash, chosen_at)
            values (:id, :connection, :connection, 'LETTER', :profile, 'DRAFT', :subject, :text, :text, 1, :codeHash, :now)
            on conflict do nothing""")
    int write(
            UUID id,
            UUID connection,
            @Nullable String profile,
            String subject,
            String text,
            String codeHash,
            Instant now);

    @Query("select * from invitation where writing = :connection")
    Optional<InvitationRow> waitingFor(UUID connection);
}
