package askfirst.desk;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file nobody could read, in `data/kept`, until the author has said what its columns mean: for an hour, or until
/// the next upload.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class KeptFile {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Path folder;
    private final TaskScheduler scheduler;
    private @Nullable Kept kept;
    private long count;

    KeptFile(Home home, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.folder = home.data().resolve("kept");
        this.scheduler = scheduler;
    }

    /// @param name as the author calls it
    record Kept(String number, String name, Path path) {}

    /// What an ended process left behind.
    @EventListener
    void tidy(ServerStartupEvent started) {
        forget();
    }

    /// In the place of the one before.
    synchronized Kept keep(Upload.SentFile file) throws IOException {
        forget();
        PrivateFiles.folder(folder);
        Kept fresh = new Kept(String.valueOf(++count), file.name(), folder.resolve("file"));
        Files.move(file.path(), fresh.path(), StandardCopyOption.REPLACE_EXISTING);
        kept = fresh;
        var _ = scheduler.schedule(PATIENCE, () -> forget(fresh.number()));
        return fresh;
    }

    /// Empty when its hour is over, or another took its place.
    synchronized Optional<Kept> kept(String number) {
        return Optional.ofNullable(kept).filter(it -> it.number().equals(number));
    }

    synchronized void forget(String number) {
        if (kept(number).isPresent()) forget();
    }

    synchronized void forget() {
        kept = null;
        Upload.delete(folder);
    }
}
