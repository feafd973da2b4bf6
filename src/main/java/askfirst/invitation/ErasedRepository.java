package askfirst.invitation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `invitation` and `round`, as far as texts go from them.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErasedRepository extends GenericRepository<InvitationRow, UUID> {

    @Query("select * from invitation")
    List<InvitationRow> all();

    @Query("""
            update invitation set subject = '', drafted = '', text = '', profile = null, approved_to = null,
                state = case when state = 'BOUNCED' then 'DROPPED' else state end
            where id = :id""")
    int forget(UUID id);

    @Query("""
            update invitation set subject = :subject, drafted = :drafted, text = :text, approved_to = :to, version = version + 1
            where id = :id""")
    int rewrite(UUID id, String subject, String drafted, String text, @Nullable String to);

    @Query("select * from round")
    List<RoundRow> rounds();

    @Query("update round set occasion = :occasion, subject = :subject, text = :text where id = :id")
    int rewriteRound(UUID id, String occasion, String subject, String text);
}
