package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `invitation`, on the side of the person invited.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<InvitationRow, UUID> {

    @Query("select * from invitation where code_hash = :codeHash")
    Optional<InvitationRow> byCode(String codeHash);

    /// Nobody else answers until this transaction ends.
    @Query("select * from invitation where code_hash = :codeHash for update")
    Optional<InvitationRow> lockedByCode(String codeHash);

    @Query("update invitation set state = :answer, answered_at = :now where id = :id and state <> :answer")
    int answer(UUID id, State answer, Instant now);

    @Query("update invitation set told_at = :now where id = :id and told_at is null")
    int tellAddress(UUID id, Instant now);

    /// But for mail that is on its way: its thirty days begin when it is sent.
    @Query("""
            update invitation set state = 'EXPIRED'
            where state in ('ON_HOLD', 'DRAFT', 'APPROVED', 'SENT', 'UNKNOWN', 'HANDED_OVER', 'BOUNCED') and left_at is not null
            and coalesce(expires_at, left_at + interval '30' day) <= :now
            and (state <> 'APPROVED' or delivery_id is null)""")
    int expire(Instant now);

    @Query("""
            update invitation set state = 'FORGOTTEN', profile = null, approved_to = null, subject = '', drafted = '', text = ''
            where state = 'DECLINED' and answered_at <= :before
            or state = 'EXPIRED' and coalesce(expires_at, left_at) <= :before""")
    int forget(Instant before);

    /// The letter of who said yes or never, and of who got none; where it stands is known on. Who said yes may still
    /// say never.
    @Query("""
            update invitation set profile = case when state = 'ACCEPTED' then profile end, approved_to = null,
                subject = '', drafted = '', text = ''
            where state in ('ACCEPTED', 'NEVER', 'DROPPED')
            and (drafted <> '' or state <> 'ACCEPTED' and profile is not null)
            and coalesce(answered_at, left_at, approved_at, opened_at, chosen_at) <= :before""")
    int forgetTexts(Instant before);

    @Query("""
            insert into reading (invitation_id, url, name, told_at) values (:invitation, :url, :name, :now)
            on conflict do nothing""")
    int tell(UUID invitation, String url, String name, Instant now);

    @Query("select * from reading order by told_at desc")
    List<ReadingRow> readings();

    @Query("delete from reading where invitation_id = :invitation")
    int dropReading(UUID invitation);
}
