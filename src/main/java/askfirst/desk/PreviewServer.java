package askfirst.desk;

import askfirst.problem.Problem;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Serves a [Preview] on one loopback port: no database, no mail, nothing of the reader's door.
public final class PreviewServer implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final ApplicationContext context;
    private final Preview preview;

    private PreviewServer(ApplicationContext context, Preview preview) {
        this.context = context;
        this.preview = preview;
    }

    /// Empty when somebody else was faster at the port.
    public static Optional<PreviewServer> start(Preview preview, int port) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(Map.of(
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.server.port",
                        port,
                        "askfirst.desk.port",
                        port,
                        "askfirst.preview",
                        true,
                        "datasources.default.enabled",
                        false))
                .singletons(preview)
                .start();
        try {
            context.getBean(EmbeddedServer.class).start();
            return Optional.of(new PreviewServer(context, preview));
        } catch (ServerStartupException refused) {
            context.close();
            if (refused.getCause() instanceof BindException) return Optional.empty();
            throw refused;
        }
    }

    /// Looks for saved files until the thread is interrupted; tells about every new list of mistakes.
    public void watch(Consumer<List<Problem>> tell) throws InterruptedException {
        long told = 0;
        while (!Thread.currentThread().isInterrupted()) {
            Preview.Shown shown = preview.look();
            if (shown.version() > told) tell.accept(shown.problems());
            told = shown.version();
            Thread.sleep(GLANCE);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
