package askfirst.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Sums over `subscription` and `consent`. Only reads.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReadershipRepository extends GenericRepository<SubscriptionRow, UUID> {

    @Query("""
            select count(*) from subscription
            where state = 'ACTIVE' and (paused_until is null or paused_until <= :now)""")
    long reading(Instant now);

    @Query("select count(*) from subscription where state = 'ACTIVE' and paused_until > :now")
    long paused(Instant now);

    @Query("select count(*) from subscription where state = 'STOPPED'")
    long stopped();

    @Query("select count(*) from subscription where state = 'UNREACHABLE'")
    long unreachable();

    @Query("""
            select cast(since as date) as happened, count(*) as people from subscription
            group by cast(since as date)""")
    List<DayRow> came();

    @Query("""
            select cast(changed_at as date) as happened, count(*) as people from subscription
            where state <> 'ACTIVE' group by cast(changed_at as date)""")
    List<DayRow> went();

    /// By the first yes: a later one, for a new address, says nothing of where she came from.
    @Query("""
            select began, count(*) as people
            from consent
            join (select subscription_id as who, min(written_at) as at_first from consent group by subscription_id) of_hers
                on subscription_id = who and written_at = at_first
            where subscription_id in (select id from subscription where state = 'ACTIVE')
            group by began order by count(*) desc, began""")
    List<OriginRow> origins();

    @Query("""
            select recipient, since as happened from subscription
            where state = 'ACTIVE' order by since desc limit 8""")
    List<PersonRow> newest();

    @Query("""
            select recipient, changed_at as happened from subscription
            where state = 'STOPPED' order by changed_at desc limit 8""")
    List<PersonRow> left();

    @Query("""
            select recipient, changed_at as happened from subscription
            where state = 'UNREACHABLE' order by changed_at desc limit 8""")
    List<PersonRow> lost();
}
