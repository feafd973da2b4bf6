package askfirst.web;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import askfirst.site.Site;
import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import io.netty.channel.Channel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// `data/access.log`: what was asked for and what came of it, without anybody's address or secret.
///
/// A file a day, kept for fourteen; no more than 200 MB in all, so that a flood does not fill the disk. When the disk
/// is full or slow, lines are lost and nobody waits.
@Singleton
class AccessLog {
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("access");
    private final LoggedPath paths;
    private final TrustedProxies proxies;
    private final Clock clock;

    AccessLog(Home home, Site site, TrustedProxies proxies, Clock clock) {
        this.paths = new LoggedPath(site.baseUrl().getPath(), site.signupUrl().getPath());
        this.proxies = proxies;
        this.clock = clock;
        // because without one the queue falls over at every line, in silence
        context.setMDCAdapter(new LogbackMDCAdapter());
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setQueueSize(4_096);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(file(home.data().resolve("access.log")));
        queue.start();
        log.setLevel(Level.INFO);
        log.addAppender(queue);
    }

    /// Writes down what is asked on one connection.
    AccessLines of(Channel channel) {
        return new AccessLines(log, paths, proxies, clock, channel);
    }

    @PreDestroy
    void close() {
        context.stop();
    }

    private RollingFileAppender<ILoggingEvent> file(Path path) {
        var file = new PrivateFileAppender();
        file.setContext(context);
        file.setFile(path.toString());
        file.setRollingPolicy(daily(path, file));
        file.setEncoder(line());
        file.start();
        return file;
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> daily(Path path, PrivateFileAppender file) {
        var daily = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        daily.setContext(context);
        daily.setParent(file);
        daily.setFileNamePattern(
                path.resolveSibling("access.%d{yyyy-MM-dd,UTC}.%i.log").toString());
        daily.setMaxHistory(14);
        daily.setMaxFileSize(FileSize.valueOf("20MB"));
        daily.setTotalSizeCap(FileSize.valueOf("200MB"));
        daily.start();
        return daily;
    }

    private PatternLayoutEncoder line() {
        var line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern("%msg%n");
        line.start();
        return line;
    }

    /// Only the author's account may open it.
    private static final class PrivateFileAppender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            Path file = Path.of(name);
            if (!Files.exists(file)) PrivateFiles.empty(file);
            super.openFile(name);
        }
    }
}
