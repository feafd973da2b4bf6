package askfirst.web;

import askfirst.database.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of the whole server over HTTP, on a database and in a folder of its own.
abstract class WithServer {
    final Engine engine;

    @TempDir
    Path folder;

    TestServer server;

    WithServer(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void serve() throws Exception {
        server = TestServer.start(engine, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
