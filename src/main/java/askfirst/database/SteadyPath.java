package askfirst.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/// How H2 finds a [SteadyFile]: by names that begin with `steady:`.
///
/// Public because H2 makes them by reflection.
public final class SteadyPath extends FilePathWrapper {
    static final String SCHEME = "steady";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SteadyFile(getBase().toString(), mode);
    }
}
