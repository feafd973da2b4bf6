package askfirst.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The table `invitation_mark`: one row for each fingerprint, so that the constraint decides who was invited before.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarkRepository extends GenericRepository<MarkRepository.MarkRow, String> {

    /// What a person is known by, and her invitation.
    @MappedEntity("invitation_mark")
    record MarkRow(@Id String fingerprint, UUID invitationId) {}

    @Query("""
            insert into invitation_mark (fingerprint, invitation_id) values (:fingerprint, :invitation)
            on conflict do nothing""")
    int claim(String fingerprint, UUID invitation);

    @Query("select * from invitation_mark where fingerprint in (:fingerprints)")
    List<MarkRow> of(Collection<String> fingerprints);

    @Query("select * from invitation_mark")
    List<MarkRow> all();

    @Query("delete from invitation_mark where fingerprint = :fingerprint and invitation_id = :invitation")
    int unclaim(String fingerprint, UUID invitation);

    /// In one statement, so that nobody takes the drop back or lets the link leave in between.
    @Query("""
            delete from invitation_mark where invitation_id in (
                select id from invitation where id = :invitation and state = 'DROPPED' and left_at is null)""")
    int releaseDropped(UUID invitation);
}
