package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table `review`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRepository extends GenericRepository<ReviewRow, Integer> {

    @Query("select * from review where id = 1")
    Optional<ReviewRow> last();

    @Query("delete from review")
    int clear();

    ReviewRow save(ReviewRow row);
}
