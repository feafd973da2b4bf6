package askfirst.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// The table `key_mark`, of one row.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyMarkRepository extends GenericRepository<KeyMarkRepository.KeyMarkRow, Integer> {

    /// By what a database knows the key, without knowing it.
    @MappedEntity("key_mark")
    record KeyMarkRow(@Id int id, String mark) {}

    @Query("insert into key_mark (id, mark) values (1, :mark) on conflict do nothing")
    int leave(String mark);

    @Query("select mark from key_mark where id = 1")
    String mark();
}
