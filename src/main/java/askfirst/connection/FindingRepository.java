package askfirst.connection;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// Those columns of the table `connection` that people are found by.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindingRepository extends GenericRepository<FindingRow, UUID> {

    /// In one batch.
    @Query("""
            update connection
            set called = :called, words = :words, place = :place, last_talked = :lastTalked, found_in = :foundIn
            where id = :id""")
    int keepAll(List<FindingRow> rows);
}
