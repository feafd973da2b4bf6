package askfirst.publishing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// The one row of the table `taken`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TakenRepository extends GenericRepository<TakenRow, Integer> {

    @Query("select * from taken where id = 1")
    TakenRow row();

    /// Changes nothing when somebody else did since it was read.
    @Query("update taken set changes = changes + 1, lately = :lately where id = 1 and changes = :changes")
    int change(long changes, String lately);
}
