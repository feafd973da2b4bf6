package askfirst.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Tests in a browser that share one server with the sample newsletter.
@ExtendWith(SkippedByName.class)
abstract class WithSample {
    @TempDir
    static Path folder;

    static Sample sample;

    @BeforeAll
    static void serve() {
        sample = Sample.serve(folder);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }
}
