package askfirst.connection;

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

/// The table `connection`. An import changes what a file says, a review what the author says, and neither the other.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConnectionRepository extends GenericRepository<ConnectionRow, UUID> {

    @Query("select * from connection")
    List<ConnectionRow> all();

    @Query("select * from connection where id = :id")
    Optional<ConnectionRow> byId(UUID id);

    @Query("select * from connection where address = :address")
    Optional<ConnectionRow> at(String address);

    /// Nobody else changes it until this transaction ends.
    @Query("select * from connection where id = :id for update")
    Optional<ConnectionRow> locked(UUID id);

    /// In one batch.
    List<ConnectionRow> saveAll(List<ConnectionRow> rows);

    /// In one batch.
    @Query("""
            update connection
            set profile = :profile, first = :first, last = :last, company = :company, position = :position,
                connected_on = :connectedOn, address = :address, recipient = :recipient, messaged_at = :messagedAt,
                asked_by = :askedBy, missing_since = :missingSince, changed_at = :changedAt
            where id = :id""")
    int importAll(List<ConnectionRow> rows);

    @Query("""
            update connection
            set tie = :tie, note = :note, reason = :reason, talked_on = :talkedOn, not_now_until = :notNowUntil,
                changed_at = :now
            where id = :id""")
    int review(
            UUID id,
            @Nullable Tie tie,
            String note,
            String reason,
            @Nullable LocalDate talkedOn,
            @Nullable LocalDate notNowUntil,
            Instant now);

    @Query("""
            update connection set address = :address, recipient = :recipient, changed_at = :now
            where id = :id and address is null""")
    int addAddress(UUID id, String address, String recipient, Instant now);

    @Query("""
            update connection set address = null, recipient = null, changed_at = :now where address = :address""")
    int forget(String address, Instant now);

    @Query("""
            update connection
            set first = :first, last = :last, company = :company, position = :position, note = :note, reason = :reason
            where id = :id""")
    int rewrite(UUID id, String first, String last, String company, String position, String note, String reason);

    @Query("update connection set never_at = :now, changed_at = :now where id = :id")
    int never(UUID id, Instant now);

    @Query("delete from connection where id = :id")
    int delete(UUID id);

    /// Waits until no other import runs.
    @Query("select id from import_turn where id = 1 for update")
    int takeTurn();
}
