package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `invitation`, on the author's side. Every change of state is conditional: one row changed means we won.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRepository extends GenericRepository<InvitationRow, UUID> {

    @Query("""
            insert into invitation (id, connection_id, chosen, profile, state, subject, drafted, text, version,
                code_hash, chosen_at)
            values (:id, :connection, :connection, :profile, 'SELECTED', '', '', '', 0, :codeHash, :now)
            on conflict do nothing""")
    int choose(UUID id, UUID connection, @Nullable String profile, String codeHash, Instant now);

    @Query("select * from invitation where id = :id")
    Optional<InvitationRow> byId(UUID id);

    /// Nobody else changes it until this transaction ends.
    @Query("select * from invitation where id = :id for update")
    Optional<InvitationRow> locked(UUID id);

    /// The same for one that was dropped before its link left.
    @Query("select * from invitation where id = :id and state = 'DROPPED' and left_at is null for update")
    Optional<InvitationRow> lockedDropped(UUID id);

    @Query("select * from invitation where chosen = :connection")
    Optional<InvitationRow> ofConnection(UUID connection);

    @Query("select * from invitation where connection_id = :connection")
    List<InvitationRow> allOf(UUID connection);

    /// Nobody else chooses her, or takes a drop of hers back, until this transaction ends.
    @Query("select * from invitation where connection_id = :connection order by id for update")
    List<InvitationRow> lockedOf(UUID connection);

    /// @param beginning of ids, of digits and dashes only
    @Query("select * from invitation where cast(id as varchar(36)) like concat(:beginning, '%') order by id")
    List<InvitationRow> beginningWith(String beginning);

    /// What waits for the author.
    @Query("""
            select * from invitation where state in ('SELECTED', 'ON_HOLD', 'DRAFT', 'APPROVED', 'UNKNOWN', 'BOUNCED')
            order by chosen_at, id""")
    List<InvitationRow> waiting();

    @Query("select * from invitation where state = :state order by chosen_at, id")
    List<InvitationRow> in(State state);

    @Query("""
            select count(case when state = 'SELECTED' then 1 end) as chosen,
                count(case when state = 'DRAFT' then 1 end) as drafts,
                count(case when state = 'APPROVED' and route = 'LINKEDIN' then 1 end) as to_paste,
                count(case when state = 'APPROVED' and route = 'FILE' then 1 end) as to_send
            from invitation where state in ('SELECTED', 'DRAFT', 'APPROVED')""")
    Outbox.Counts counts();

    @Query("select * from invitation where round_id = :round")
    List<InvitationRow> ofRound(UUID round);

    @Query("""
            update invitation set round_id = :round, subject = :subject, drafted = :text, text = :text, state = 'DRAFT',
                version = version + 1
            where id = :id and state = 'SELECTED'""")
    int draft(UUID id, UUID round, String subject, String text);

    @Query("update invitation set opened_at = :now where id = :id and state = 'DRAFT' and opened_at is null")
    int open(UUID id, Instant now);

    @Query("""
            update invitation set subject = :subject, text = :text, version = version + 1
            where id = :id and state = 'DRAFT' and version = :version""")
    int edit(UUID id, int version, String subject, String text);

    @Query("""
            update invitation set state = 'APPROVED', route = :route, approved_to = :to, approved_at = :now
            where id = :id and state = 'DRAFT' and opened_at is not null""")
    int approve(UUID id, Route route, @Nullable String to, Instant now);

    /// A bare link for one person, which the author asked for by name.
    @Query("""
            update invitation set state = 'APPROVED', route = 'LINKEDIN', opened_at = :now, approved_at = :now
            where id = :id and state = 'SELECTED'""")
    int approveLink(UUID id, Instant now);

    /// To be opened and approved once more, because the address is not the one that was approved.
    @Query("""
            update invitation set state = 'DRAFT', opened_at = null, route = null
            where id = :id and state = 'APPROVED' and route in ('MAIL', 'FILE') and delivery_id is null""")
    int backToDraft(UUID id);

    /// The author's address book has no such person any more, or is to write to her no more.
    @Query("update invitation set approved_to = null where connection_id = :connection")
    int forgetAddress(UUID connection);

    @Query("""
            update invitation set state = 'ON_HOLD', hold_until = :until
            where id = :id and state in ('SELECTED', 'ON_HOLD', 'DRAFT')""")
    int hold(UUID id, LocalDate until);

    @Query("""
            update invitation set state = case when round_id is null and kind = 'INVITATION' then 'SELECTED' else 'DRAFT' end,
                hold_until = null
            where state = 'ON_HOLD' and hold_until <= :today""")
    int release(LocalDate today);

    @Query("""
            update invitation set state = 'DROPPED', chosen = null, approved_to = null
            where id = :id and delivery_id is null
            and state in ('SELECTED', 'ON_HOLD', 'DRAFT', 'APPROVED')""")
    int drop(UUID id);

    @Query("""
            update invitation set
                state = case when round_id is null and kind = 'INVITATION' then 'SELECTED' else 'DRAFT' end,
                chosen = case when kind = 'INVITATION' then connection_id end, hold_until = null, route = null
            where id = :id and state = 'DROPPED' and left_at is null
            and (kind = 'LETTER' or not exists (select 1 from invitation other where other.chosen = invitation.connection_id))""")
    int takeBackDrop(UUID id);

    @Query("""
            update invitation set left_at = :now, expires_at = :expires
            where id = :id and left_at is null and state = 'APPROVED' and delivery_id is null""")
    int left(UUID id, Instant now, Instant expires);

    /// As a database learns that it had left, which is older than that or was killed just then. Whether a mail was sent
    /// nobody can know.
    @Query("""
            update invitation set state = case when route = 'MAIL' then 'UNKNOWN' else 'HANDED_OVER' end,
                left_at = :at, handed_over_at = :at, expires_at = :expires,
                chosen = case when kind = 'INVITATION' then connection_id end
            where id = :id and left_at is null and state in ('SELECTED', 'ON_HOLD', 'DRAFT', 'APPROVED')""")
    int leftAfterAll(UUID id, Instant at, Instant expires);

    @Query("""
            update invitation set state = 'HANDED_OVER', handed_over_at = :now, expires_at = :expires
            where id = :id and state = 'APPROVED' and left_at is not null and delivery_id is null""")
    int handOver(UUID id, Instant now, Instant expires);

    /// The same for what was in the author's hands again when its person left the address book.
    @Query("""
            update invitation set state = 'HANDED_OVER', handed_over_at = :now, expires_at = :expires, approved_to = null
            where id = :id and state in ('ON_HOLD', 'DRAFT', 'APPROVED') and left_at is not null and delivery_id is null""")
    int leaveOpen(UUID id, Instant now, Instant expires);

    @Query("""
            update invitation set state = 'BOUNCED', bounced_at = :now
            where id = :id and (route = 'MAIL' and state in ('SENT', 'UNKNOWN')
                or route = 'FILE' and state in ('APPROVED', 'HANDED_OVER') and left_at is not null)""")
    int bounced(UUID id, Instant now);

    @Query("""
            update invitation set state = 'BOUNCED', bounced_at = :now
            where id = :id and route = 'MAIL' and state in ('APPROVED', 'SENT')""")
    int refused(UUID id, Instant now);

    @Query("""
            update invitation set state = 'APPROVED', route = 'LINKEDIN', delivery_id = null, expires_at = :expires
            where id = :id and state = 'BOUNCED' and route in ('MAIL', 'FILE')""")
    int otherRoute(UUID id, Instant expires);

    @Query("update invitation set state = 'SENT' where id = :id and state = 'UNKNOWN'")
    int arrived(UUID id);

    /// Its link has left and stays hers; a new delivery carries it.
    @Query("update invitation set state = 'APPROVED', delivery_id = null where id = :id and state = 'UNKNOWN'")
    int notArrived(UUID id);

    @Query(
            "update invitation set wrote_back_at = :now where id = :id and wrote_back_at is null and left_at is not null")
    int wroteBack(UUID id, Instant now);
}
