package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The table `invitation_mark`: one row for each fingerprint, so that the constraint decides who was invited before.
/// And `shared_mark`: other invitations whose person turned out to be known by the same.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClaimRepository extends GenericRepository<Claim, String> {

    @Query("""
            insert into invitation_mark (fingerprint, invitation_id) values (:fingerprint, :invitation)
            on conflict do nothing""")
    int claim(String fingerprint, UUID invitation);

    @Query("""
            insert into shared_mark (fingerprint, invitation_id)
            select fingerprint, cast(:invitation as uuid) from invitation_mark
            where fingerprint = :fingerprint and invitation_id <> :invitation
            on conflict do nothing""")
    int share(String fingerprint, UUID invitation);

    @Query("""
            select fingerprint, invitation_id from invitation_mark where fingerprint in (:fingerprints)
            union select fingerprint, invitation_id from shared_mark where fingerprint in (:fingerprints)""")
    List<Claim> of(Collection<String> fingerprints);

    @Query("""
            select fingerprint from invitation_mark where invitation_id = :invitation
            union select fingerprint from shared_mark where invitation_id = :invitation
            order by fingerprint""")
    List<String> ofInvitation(UUID invitation);

    @Query("""
            select fingerprint, invitation_id from invitation_mark
            union select fingerprint, invitation_id from shared_mark""")
    List<Claim> all();

    @Query("delete from invitation_mark where fingerprint = :fingerprint and invitation_id = :invitation")
    int release(String fingerprint, UUID invitation);

    @Query("delete from shared_mark where invitation_id = :invitation")
    int unshare(UUID invitation);

    /// What it shared is another's from now on.
    @Query("""
            update invitation_mark set invitation_id = (
                select shared.invitation_id from shared_mark shared
                where shared.fingerprint = invitation_mark.fingerprint and shared.invitation_id <> :invitation
                order by shared.invitation_id limit 1)
            where invitation_id = :invitation and exists (
                select 1 from shared_mark shared
                where shared.fingerprint = invitation_mark.fingerprint and shared.invitation_id <> :invitation)""")
    int handOn(UUID invitation);

    @Query("delete from invitation_mark where invitation_id = :invitation")
    int release(UUID invitation);
}
