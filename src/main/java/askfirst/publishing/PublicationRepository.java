package askfirst.publishing;

import askfirst.issue.Issue;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `publication`. Every change of state is conditional: one row changed means we won.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRepository extends GenericRepository<PublicationRow, UUID> {
    Duration LATE = Duration.ofHours(1);

    @Query("""
            insert into publication (id, slug, title, message_id, digest_id, reach, state, pause, asked_at, due_at,
                local_due, zone, planned_to)
            values (:id, :slug, :title, :messageId, :digestId, :reach, 'WAITING', 'NONE', :now, :dueAt,
                :localDue, :zone, '')
            on conflict do nothing""")
    int begin(
            UUID id,
            String slug,
            String title,
            String messageId,
            String digestId,
            Issue.Reach reach,
            Instant now,
            Instant dueAt,
            String localDue,
            String zone);

    /// One that was given up before anybody was written down is as good as new.
    @Query("""
            update publication set title = :title, message_id = :messageId, digest_id = :digestId, reach = :reach,
                state = 'WAITING', pause = 'NONE', asked_at = :now, due_at = :dueAt, local_due = :localDue,
                zone = :zone, ended_at = null
            where slug = :slug and state = 'CANCELLED' and begun_at is null""")
    int beginAgain(
            String slug,
            String title,
            String messageId,
            String digestId,
            Issue.Reach reach,
            Instant now,
            Instant dueAt,
            String localDue,
            String zone);

    @Query("select * from publication where state = 'WAITING' and due_at < :before")
    List<PublicationRow> missed(Instant before);

    @Query("update publication set state = 'LATE' where id = :id and state = 'WAITING' and due_at < :before")
    int late(UUID id, Instant before);

    @Query("update publication set state = 'PLANNING', begun_at = :now where state = 'WAITING' and due_at <= :now")
    int plan(Instant now);

    @Query("update publication set message_id = :messageId, digest_id = :digestId where id = :id and planned_to = ''")
    int recompose(UUID id, String messageId, String digestId);

    /// Begun, and stopped by somebody.
    @Query("select * from publication where state in ('PAUSED', 'CANCELLED') and begun_at is not null")
    List<PublicationRow> stopped();

    /// Nobody else changes it until this transaction ends.
    @Query("select * from publication where id = :id for update")
    Optional<PublicationRow> locked(UUID id);

    @Query("""
            update publication set state = 'PLANNING', pause = 'NONE', begun_at = :now
            where id = :id and state in ('WAITING', 'LATE')""")
    int goNow(UUID id, Instant now);

    /// The readers up to that one are written down.
    @Query("""
            update publication set planned_to = :to
            where id = :id and state = 'PLANNING' and planned_to = :from""")
    int planned(UUID id, String from, String to);

    /// All are: the mark in place of the last reader says so, when it is resumed later.
    @Query("update publication set state = 'SENDING', planned_to = '~' where id = :id and state = 'PLANNING'")
    int send(UUID id);

    @Query("""
            update publication set state = 'PAUSED', pause = :why
            where id = :id and state in ('PLANNING', 'SENDING')""")
    int pause(UUID id, Pause why);

    /// Whatever was to go by itself asks its author first.
    @Query("""
            update publication set state = case when state in ('PLANNING', 'SENDING') then 'PAUSED' else 'LATE' end,
                pause = 'RESTORED'
            where state in ('WAITING', 'LATE', 'PLANNING', 'SENDING')""")
    int restored();

    @Query("""
            select * from publication where state in ('WAITING', 'LATE', 'PLANNING', 'SENDING')
            order by due_at""")
    List<PublicationRow> underWay();

    @Query("""
            update publication set state = case when planned_to = '~' then 'SENDING' else 'PLANNING' end,
                pause = 'NONE', ended_at = null
            where id = :id and state in ('PAUSED', 'CANCELLED') and begun_at is not null""")
    int resume(UUID id);

    /// One that had come to its end has a row to send again.
    @Query("update publication set state = 'SENDING', ended_at = null where id = :id and state = 'SENT'")
    int reopen(UUID id);

    @Query("""
            update publication set state = 'CANCELLED', pause = 'NONE', ended_at = :now
            where id = :id and state in ('WAITING', 'LATE', 'PLANNING', 'SENDING', 'PAUSED')""")
    int cancel(UUID id, Instant now);

    @Query("update publication set state = 'SENT', ended_at = :now where id = :id and state = 'SENDING'")
    int sent(UUID id, Instant now);

    @Query("select * from publication where slug = :slug")
    Optional<PublicationRow> bySlug(String slug);

    @Query("select * from publication where id = :id")
    Optional<PublicationRow> byId(UUID id);

    @Query("select state from publication where id = :id")
    Optional<State> state(UUID id);

    @Query("select * from publication where state in ('PLANNING', 'SENDING') order by due_at")
    List<PublicationRow> atWork();

    @Query("select id from publication where state = 'CANCELLED'")
    List<UUID> cancelled();

    @Query("select * from publication order by asked_at desc limit 200")
    List<PublicationRow> newest();
}
