package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `address_question`. An answered one stays, or the next import would ask it again.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRepository extends GenericRepository<QuestionRow, UUID> {

    @Query("select * from address_question where answered_at is null order by name, id")
    List<QuestionRow> open();

    @Query("""
            insert into address_question (id, address, recipient, name, company, asked_at)
            values (:id, :address, :recipient, :name, :company, :now)
            on conflict do nothing""")
    int ask(UUID id, String address, String recipient, String name, String company, Instant now);

    @Query("delete from address_question where address = :address")
    int forget(String address);

    @Query("select * from address_question where id = :id")
    Optional<QuestionRow> byId(UUID id);

    @Query("update address_question set answered_at = :now where id = :id and answered_at is null")
    int answer(UUID id, Instant now);
}
