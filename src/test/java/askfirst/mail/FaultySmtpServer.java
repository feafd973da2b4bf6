package askfirst.mail;

import java.io.IOException;

/// A [SmtpSink] that does everything right except one step.
public record FaultySmtpServer(SmtpSink sink) implements AutoCloseable {

    /// @param answer as [SinkFault] says it
    public static FaultySmtpServer that(String step, String answer) throws IOException {
        return new FaultySmtpServer(SmtpSink.that(SinkManners.GOOD.with(SinkFault.at(step, answer))));
    }

    public int port() {
        return sink.port();
    }

    @Override
    public void close() {
        sink.close();
    }
}
