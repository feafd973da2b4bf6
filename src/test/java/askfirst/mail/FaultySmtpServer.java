package askfirst.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A [SmtpSink] that does everything right except one step.
public record FaultySmtpServer(SmtpSink sink) implements AutoCloseable {

    /// @param answer as [SinkFault] says it
    public static FaultySmtpServer that(String step, String answer) throws IOException {
        return new FaultySmtpServer(SmtpSink.that(SinkManners.GOOD.with(SinkFault.at(step, answer))));
    }

    public static FaultySmtpServer that(SinkManners manners) throws IOException {
        return new FaultySmtpServer(SmtpSink.that(manners));
    }

    /// For somebody with little patience.
    public MailLane lane(Duration patience) {
        SmtpServer server = new SmtpServer("127.0.0.1", port(), SmtpServer.Security.NONE, Optional.empty());
        return new SmtpTransport(server, new Patience(patience, patience)).open();
    }

    public int port() {
        return sink.port();
    }

    @Override
    public void close() {
        sink.close();
    }
}
