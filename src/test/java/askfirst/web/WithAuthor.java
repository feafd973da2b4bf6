package askfirst.web;

import askfirst.database.Engine;
import org.junit.jupiter.api.BeforeEach;

/// The same with the author at her desk.
abstract class WithAuthor extends WithServer {
    Author author;
    OutboxDesk outbox;

    WithAuthor(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void comesIn() {
        author = new Author(server);
        outbox = new OutboxDesk(author);
    }
}
