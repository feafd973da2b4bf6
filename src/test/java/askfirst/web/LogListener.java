package askfirst.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Reads along what goes to the terminal, with what was thrown, until it is closed.
final class LogListener implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("askfirst");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    static LogListener begin() {
        LogListener listener = new LogListener();
        listener.heard.start();
        ROOT.addAppender(listener.heard);
        OURS.setLevel(Level.INFO);
        return listener;
    }

    List<String> lines() {
        return heard.list.stream()
                .map(it -> it.getLoggerName() + ": " + it.getFormattedMessage() + thrown(it.getThrowableProxy()))
                .toList();
    }

    private static String thrown(IThrowableProxy problem) {
        return problem == null ? "" : " < " + problem.getMessage() + thrown(problem.getCause());
    }

    @Override
    public void close() {
        ROOT.detachAppender(heard);
        OURS.setLevel(null);
    }
}
