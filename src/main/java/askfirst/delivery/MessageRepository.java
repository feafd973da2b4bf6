package askfirst.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table `message`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRepository extends GenericRepository<MessageRow, String> {

    @Query("""
            insert into message (id, kind, subject, plain, html, greeting, hello)
            values (:id, :kind, :subject, :plain, :html, :greeting, :hello)
            on conflict do nothing""")
    int add(String id, Kind kind, String subject, String plain, String html, String greeting, String hello);

    /// Nobody shares a letter's words, so they go with its delivery.
    @Query("""
            delete from message where kind = 'LETTER'
            and not exists (select 1 from delivery where delivery.message_id = message.id)""")
    int forgetLetters();

    Optional<MessageRow> findById(String id);
}
