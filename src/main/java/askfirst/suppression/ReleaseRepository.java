package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `released`: what a file may not know that still says the claim.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReleaseRepository extends GenericRepository<ReleaseRow, UUID> {

    Optional<ReleaseRow> findByInvitationId(UUID invitationId);

    @Query("select * from released")
    List<ReleaseRow> all();

    /// The latest is kept.
    default void keep(UUID invitation, Instant at) {
        if (add(invitation, at) == 0) renew(invitation, at);
    }

    @Query("insert into released (invitation_id, released_at) values (:invitation, :at) on conflict do nothing")
    int add(UUID invitation, Instant at);

    @Query("update released set released_at = :at where invitation_id = :invitation and released_at < :at")
    int renew(UUID invitation, Instant at);
}
