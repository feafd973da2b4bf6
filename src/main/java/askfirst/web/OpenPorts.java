package askfirst.web;

import askfirst.site.Home;
import askfirst.site.PortFile;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/// Writes down where this process listens while it serves, see [PortFile].
@Singleton
@Requires(missingProperty = "askfirst.preview")
class OpenPorts {
    private final Path data;
    private final int readers;
    private final int desk;

    OpenPorts(Home home, @Value("${askfirst.public.port}") int readers, @Value("${askfirst.desk.port}") int desk) {
        this.data = home.data();
        this.readers = readers;
        this.desk = desk;
    }

    @EventListener
    void write(ServerStartupEvent started) {
        PortFile.ofReaders(data).write(readers);
        PortFile.ofDesk(data).write(desk);
    }

    @EventListener
    void delete(ServerShutdownEvent stopped) {
        PortFile.ofReaders(data).delete();
        PortFile.ofDesk(data).delete();
    }
}
