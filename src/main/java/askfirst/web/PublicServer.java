package askfirst.web;

import askfirst.database.Database;
import askfirst.database.OpenResult;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.delivery.AttemptFile;
import askfirst.delivery.BegunFiles;
import askfirst.delivery.Deliveries;
import askfirst.delivery.SendLog;
import askfirst.live.Live;
import askfirst.live.LiveFile;
import askfirst.live.Standing;
import askfirst.mail.MailFolder;
import askfirst.mail.Sender;
import askfirst.suppression.InvitedFile;
import askfirst.suppression.NeverFile;
import askfirst.token.KeyMark;
import askfirst.token.SecretKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A newsletter being served: the archive, the sign-up and the desk, and the worker that sends their mails.
public final class PublicServer implements AutoCloseable {
    private final Serving.Ports ports;
    private final Database database;
    private final ApplicationContext rooms;
    private final Worker worker;
    private final IssueWorker issueWorker;

    private PublicServer(Serving.Ports ports, Database database, ApplicationContext rooms) {
        this.ports = ports;
        this.database = database;
        this.rooms = rooms;
        this.worker = rooms.getBean(Worker.class);
        this.issueWorker = rooms.getBean(IssueWorker.class);
    }

    /// Looks whether it can be served, before anything is published or answered.
    public static StartResult open(Serving serving) {
        Optional<Sender> sender = Post.sender(serving.site());
        if (sender.isEmpty())
            return new StartResult.SenderRefused(serving.site().sender().orElse(""));
        List<String> missing = Post.missing(serving.site(), serving.settings());
        if (!missing.isEmpty()) return new StartResult.MailNotReady(missing);
        Optional<String> unsignable = Post.unsignable(serving.settings());
        if (unsignable.isPresent()) return new StartResult.DkimRefused(unsignable.get());
        Path data = serving.home().data();
        Optional<PostgresAccount> postgres = serving.settings()
                .database()
                .map(account -> new PostgresAccount(account.url(), account.user(), account.password()));
        return switch (Database.serve(data, postgres)) {
            case OpenResult.InUse() -> new StartResult.AlreadyServing();
            case OpenResult.Opened(Database database) ->
                new StartResult.Ready(new Opening(serving, sender.get(), database));
        };
    }

    /// Where it listens.
    public Serving.Ports ports() {
        return ports;
    }

    /// The address of a web server in front that `trusted-proxies` does not name; done when its first request has come.
    public CompletableFuture<InetAddress> unnamedProxy() {
        return rooms.getBean(TrustedProxies.class).unnamed();
    }

    /// Whether mail leaves.
    public Standing standing() {
        return rooms.getBean(Live.class).standing();
    }

    /// For tests that walk the route table.
    ApplicationContext rooms() {
        return rooms;
    }

    /// Finishes what is being answered and sent, then closes everything. Both workers end at the same time, because
    /// somebody may wait forty seconds for all of it and no longer.
    @Override
    public void close() {
        issueWorker.stop();
        Thread other = Thread.ofVirtual().start(worker::close);
        issueWorker.close();
        join(other);
        rooms.close();
        database.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static ListenResult start(Serving serving, Sender sender, Database database) {
        Serving.Ports ports = serving.ports().chosen();
        ApplicationContext rooms = Rooms.open(
                database,
                serving.clock(),
                ServerProperties.of(serving.site(), ports),
                List.of(
                        serving.home(),
                        serving.site(),
                        serving.theme(),
                        serving.settings(),
                        sender,
                        serving.settings().ceilings(),
                        new TrustedProxies(serving.settings().proxies()),
                        SecretKey.in(serving.home().data()),
                        NeverFile.in(serving.home().data()),
                        InvitedFile.in(serving.home().data()),
                        AttemptFile.in(serving.home().data()),
                        LiveFile.tidied(serving.home().data()),
                        BegunFiles.in(serving.home().data()),
                        new MailFolder(serving.home().mail()),
                        SendLog.in(serving.home().data()),
                        Post.transport(serving),
                        Post.office(serving)));
        try {
            rooms.getBean(KeyMark.class).check();
        } catch (RuntimeException refused) {
            rooms.close();
            throw refused;
        }
        rooms.getBean(askfirst.connection.Connections.class).renew();
        if (!isListening(rooms)) {
            rooms.close();
            return new ListenResult.PortTaken();
        }
        if (database.isOursAlone()) rooms.getBean(Deliveries.class).takeUpAgain();
        rooms.getBean(Live.class).start();
        PublicServer server = new PublicServer(ports, database, rooms);
        server.worker.start();
        server.issueWorker.start();
        return new ListenResult.Listening(server);
    }

    private static boolean isListening(ApplicationContext rooms) {
        try {
            rooms.getBean(EmbeddedServer.class).start();
            return true;
        } catch (ServerStartupException refused) {
            if (refused.getCause() instanceof BindException) return false;
            throw refused;
        }
    }
}
