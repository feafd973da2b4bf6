package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The table `invitation_mark`: one row for each fingerprint, so that the constraint decides who was invited before.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimRepository extends GenericRepository<Claim, String> {

    @Query("""
            insert into invitation_mark (fingerprint, invitation_id) values (:fingerprint, :invitation)
            on conflict do nothing""")
    int claim(String fingerprint, UUID invitation);

    @Query("select * from invitation_mark where fingerprint in (:fingerprints)")
    List<Claim> of(Collection<String> fingerprints);

    @Query("select fingerprint from invitation_mark where invitation_id = :invitation order by fingerprint")
    List<String> ofInvitation(UUID invitation);

    @Query("select * from invitation_mark")
    List<Claim> all();

    @Query("delete from invitation_mark where fingerprint = :fingerprint and invitation_id = :invitation")
    int release(String fingerprint, UUID invitation);

    @Query("delete from invitation_mark where invitation_id = :invitation")
    int release(UUID invitation);
}
