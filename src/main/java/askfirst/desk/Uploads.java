package askfirst.desk;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes forms with files as they come, onto the disk: `data/uploads`, never whole in memory.
///
/// The guards have looked at session, origin and form token before the first byte is read here.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class Uploads {
    private static final int PIECE = 64 * 1024;

    private final Path all;

    Uploads(Home home) {
        this.all = home.data().resolve("uploads");
    }

    /// What a killed process left behind.
    @EventListener
    void tidy(ServerStartupEvent started) {
        Upload.delete(all);
    }

    /// On a thread that may wait (`@ExecuteOn(BLOCKING)`), in a method without a body argument.
    UploadResult take(HttpRequest<?> request) {
        Path folder = folder();
        UploadResult result = new UploadResult.Unreadable();
        try {
            result = read(request, folder);
            return result;
        } finally {
            if (!(result instanceof UploadResult.Taken)) Upload.delete(folder);
        }
    }

    private static UploadResult read(HttpRequest<?> request, Path folder) {
        String type = request.getHeaders().get("Content-Type", String.class, "");
        try (InputStream in = ((ServerHttpRequest<?>) request).byteBody().toInputStream();
                SentParts parts = new SentParts(type, folder)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) parts.add(piece, read);
            Upload upload = parts.upload();
            return upload.files().isEmpty() ? new UploadResult.NothingChosen() : new UploadResult.Taken(upload);
        } catch (IOException brokenOff) {
            if (brokenOff.getCause() instanceof ContentLengthExceededException tooBig) throw tooBig;
            return new UploadResult.Unreadable();
        } catch (SentParts.NotAForm half) {
            return new UploadResult.Unreadable();
        }
    }

    private Path folder() {
        try {
            PrivateFiles.folder(all);
            return Files.createTempDirectory(all, "upload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
