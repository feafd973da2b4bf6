package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `connection`. An import changes what a file says, a review what the author says, and neither the other.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConnectionRepository extends GenericRepository<ConnectionRow, UUID> {
    /// Whom a search finds.
    String FOUND = """
            (:address <> '' and address like :address
             or :first = '%'
             or words like :first and words like :second and words like :third and words like :fourth)""";
    String THIS_MONTH = "connected_on between :monthBegan and :today";
    String THIS_YEAR = "last_talked between :yearBegan and :today";
    String UNHEARD = "(last_talked is null or last_talked <= :yearAgo)";
    /// Whoever connected lately has not been silent for long, though they never wrote.
    String SILENT = "(" + UNHEARD + " and (connected_on is null or connected_on <= :yearAgo))";

    @Query("select * from connection")
    List<ConnectionRow> all();

    @Query("select * from connection where found_in is null or found_in <> :alphabet")
    List<ConnectionRow> notFoundIn(String alphabet);

    /// How many there are behind each [Filter].
    @Query("select count(*) as everybody,"
            + " count(*) filter (where " + THIS_MONTH + ") as connected_this_month,"
            + " count(*) filter (where " + THIS_YEAR + ") as wrote_this_year,"
            + " count(*) filter (where " + SILENT + ") as silent,"
            + " count(*) filter (where recipient is null) as no_address,"
            + " count(*) filter (where tie = 'CLOSE') as close"
            + " from connection where " + FOUND)
    FilterCounts count(
            String address,
            String first,
            String second,
            String third,
            String fourth,
            LocalDate today,
            LocalDate monthBegan,
            LocalDate yearBegan,
            LocalDate yearAgo);

    @Query("select * from connection where " + FOUND + " and (:filter = 'ALL'"
            + " or :filter = 'CONNECTED_THIS_MONTH' and " + THIS_MONTH
            + " or :filter = 'WROTE_THIS_YEAR' and " + THIS_YEAR
            + " or :filter = 'SILENT_FOR_A_YEAR' and " + SILENT
            + " or :filter = 'NO_ADDRESS' and recipient is null"
            + " or :filter = 'WITH_ADDRESS' and recipient is not null"
            + " or :filter = 'CLOSE' and tie = 'CLOSE')"
            + " order by place, id limit :count offset :from")
    List<ConnectionRow> page(
            String filter,
            String address,
            String first,
            String second,
            String third,
            String fourth,
            LocalDate today,
            LocalDate monthBegan,
            LocalDate yearBegan,
            LocalDate yearAgo,
            int count,
            int from);

    /// Everybody of one of these names, as [Names#normal] has them.
    @Query("select * from connection where called in (:names)")
    List<ConnectionRow> called(Collection<String> names);

    /// Those of them whose address an address book may have.
    @Query("select * from connection where recipient is null and called in (:names) order by place, id")
    List<ConnectionRow> withoutAddress(Collection<String> names);

    /// Closer ties first, and of them who fell silent last.
    @Query("select * from connection where tie in ('CLOSE', 'KNOWN') and never_at is null"
            + " and (not_now_until is null or not_now_until <= :today) and " + UNHEARD
            + " order by case tie when 'CLOSE' then 0 else 1 end, last_talked desc nulls last, place, id"
            + " limit :count offset :from")
    List<ConnectionRow> outOfTouch(LocalDate today, LocalDate yearAgo, int count, int from);

    @Query("select * from connection where id in (:ids)")
    List<ConnectionRow> these(Collection<UUID> ids);

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
