package askfirst.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/// The table `suppression`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuppressionRepository extends GenericRepository<SuppressionRow, String> {

    @Query("select count(*) from suppression where address = :address")
    long count(String address);

    @Query("insert into suppression (address, reason, since) values (:address, :reason, :since) on conflict do nothing")
    int add(String address, Reason reason, Instant since);
}
