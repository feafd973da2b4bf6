package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The table `column_match`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ColumnMatchRepository extends GenericRepository<ColumnMatchRow, String> {

    @Query("select * from column_match")
    List<ColumnMatchRow> all();

    @Query("delete from column_match where header = :header")
    int forget(String header);

    ColumnMatchRow save(ColumnMatchRow row);
}
