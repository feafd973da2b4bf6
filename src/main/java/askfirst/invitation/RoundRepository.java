package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `round`, and what is known of letters outside of any.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoundRepository extends GenericRepository<RoundRow, UUID> {
    String NEVER = "case when i.state = 'NEVER' and i.left_at is not null then 1 else 0 end";
    String BOUNCED = "case when i.bounced_at is not null then 1 else 0 end";
    String MAILED = "case when i.bounced_at is not null or i.left_at is not null and i.route in ('MAIL', 'FILE')"
            + " then 1 else 0 end";

    String NEVERS_OF_ROUND = "(select coalesce(sum(" + NEVER + "), 0) from invitation i where i.round_id = round.id)";
    String BOUNCES_OF_ROUND =
            "(select coalesce(sum(" + BOUNCED + "), 0) from invitation i where i.round_id = round.id)";
    String BOUNCES_OF_NONE = "(select count(*) from invitation where round_id is null and bounced_at is not null)";

    RoundRow save(RoundRow row);

    @Query("select * from round where id = :id")
    Optional<RoundRow> byId(UUID id);

    @Query("select * from round order by begun_at desc")
    List<RoundRow> all();

    /// Of rounds that have some.
    @Query("select r.id as round_id,"
            + " sum(" + NEVER + ") - r.seen_nevers as nevers,"
            + " sum(" + BOUNCED + ") - r.seen_bounces as bounces,"
            + " sum(" + MAILED + ") as mails"
            + " from round r join invitation i on i.round_id = r.id"
            + " group by r.id, r.seen_nevers, r.seen_bounces"
            + " having sum(" + NEVER + ") > r.seen_nevers or sum(" + BOUNCED + ") > r.seen_bounces")
    List<Trouble> troubles();

    /// The same for all letters that belong to none.
    @Query("select cast(null as uuid) as round_id, cast(0 as bigint) as nevers,"
            + " sum(" + BOUNCED + ") - p.seen_bounces as bounces,"
            + " sum(" + MAILED + ") as mails"
            + " from pace p join invitation i on i.round_id is null"
            + " group by p.seen_bounces"
            + " having sum(" + BOUNCED + ") > p.seen_bounces")
    List<Trouble> troublesOfNoRound();

    @Query("update round set"
            + " seen_nevers = " + NEVERS_OF_ROUND + ","
            + " seen_bounces = " + BOUNCES_OF_ROUND
            + " where id = :id")
    int goOn(UUID id);

    @Query("update pace set seen_bounces = " + BOUNCES_OF_NONE + " where id = 1")
    int goOnWithoutRound();

    /// What was seen and is not there any more is not to hide as much that comes later.
    @Query("update round set"
            + " seen_nevers = least(seen_nevers, " + NEVERS_OF_ROUND + "),"
            + " seen_bounces = least(seen_bounces, " + BOUNCES_OF_ROUND + ")"
            + " where seen_nevers > " + NEVERS_OF_ROUND + " or seen_bounces > " + BOUNCES_OF_ROUND)
    int forgetGone();

    @Query("update pace set seen_bounces = " + BOUNCES_OF_NONE + " where id = 1 and seen_bounces > " + BOUNCES_OF_NONE)
    int forgetGoneWithoutRound();
}
