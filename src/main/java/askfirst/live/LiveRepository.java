package askfirst.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/// The table `live`, of one row.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveRepository extends GenericRepository<LiveRow, Integer> {

    @Query("select * from live where id = 1")
    Optional<LiveRow> row();

    @Query("""
            insert into live (id, place, turn, locked, moved_at, unlocked_at)
            values (1, :place, 0, :locked, :now, :never) on conflict do nothing""")
    int begin(String place, String locked, Instant now, Instant never);

    /// Whoever judged it to be the live one saw this turn of it, or an earlier one.
    @Query("""
            update live set turn = turn + 1, moved_at = :now
            where id = 1 and turn >= :seen and unlocked_at = :unlockedAt and locked = 'NOTHING'""")
    int moveOn(long seen, Instant unlockedAt, Instant now);

    @Query("update live set locked = :why where id = 1 and locked = 'NOTHING'")
    int lock(String why);

    @Query("""
            update live set place = :place, turn = turn + 1, locked = 'NOTHING', moved_at = :now,
                unlocked_at = :unlockedAt
            where id = 1""")
    int unlock(String place, Instant now, Instant unlockedAt);
}
