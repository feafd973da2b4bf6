package askfirst.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables `request` and `tally`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestRepository extends GenericRepository<RequestRow, UUID> {

    RequestRow save(RequestRow row);

    Optional<RequestRow> findByDeliveryId(UUID deliveryId);

    @Query("select * from request where state = 'ASKED' order by asked_at limit 50")
    List<RequestRow> asked();

    /// The same, of which one may be past reading.
    @Query("select id from request where state = 'ASKED' order by asked_at limit 50")
    List<UUID> unanswered();

    @Query("select count(*) from request where id = :id and state = 'ASKED'")
    long unanswered(UUID id);

    Optional<RequestRow> findById(UUID id);

    @Query("update request set state = 'SET_ASIDE' where id = :id and state = 'ASKED'")
    int setAside(UUID id);

    @Query("update request set state = 'ASKED' where state = 'SET_ASIDE'")
    int takeUpSetAside();

    @Query("select count(*) from request where state = 'SET_ASIDE'")
    long areSetAside();

    @Query("update request set state = 'MAILED' where id = :id and state = 'ASKED'")
    int answer(UUID id);

    @Query("""
            update request set delivery_id = :deliveryId, form_wording = :formWording
            where id = :id and state = 'MAILED'""")
    int mailed(UUID id, UUID deliveryId, String formWording);

    @Query("update request set state = 'CONFIRMED' where id = :id and state = 'MAILED' and asked_at > :after")
    int confirm(UUID id, Instant after);

    @Query("delete from request where id = :id and state = 'MAILED'")
    int withdraw(UUID id);

    @Query("delete from request where id = :id")
    int drop(UUID id);

    @Query("delete from request where address = :address")
    int dropAt(String address);

    /// Those not confirmed.
    @Query("delete from request where invitation_id = :invitation and state <> 'CONFIRMED'")
    int dropInvited(UUID invitation);

    @Query("select * from request where address = :address or subscription_id = :reader order by asked_at")
    List<RequestRow> about(String address, UUID reader);

    @Query("delete from request where subscription_id = :reader")
    int dropOf(UUID reader);

    @Query("delete from request where asked_at < :before and state <> 'CONFIRMED'")
    int dropUnconfirmed(Instant before);

    @Query("delete from request where asked_at < :before")
    int dropAll(Instant before);

    @Query("insert into tally (name, times) values (:name, 0) on conflict do nothing")
    int startTally(String name);

    @Query("update tally set times = times + :more where name = :name")
    int count(String name, int more);
}
