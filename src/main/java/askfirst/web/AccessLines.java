package askfirst.web;

import askfirst.subscription.Network;
import ch.qos.logback.classic.Logger;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Queue;

/// One line for each request on a connection, written when its answer has left or the visitor has hung up:
/// `2026-11-30T08:00:00.123Z 203.0.113.0/24 POST /confirm/… 200 2113 14`.
final class AccessLines extends ChannelDuplexHandler {
    private final Logger log;
    private final LoggedPath paths;
    private final TrustedProxies proxies;
    private final Clock clock;
    private final Channel channel;
    private final Queue<Asked> open = new ArrayDeque<>();
    private int status;
    private long bytes;

    AccessLines(Logger log, LoggedPath paths, TrustedProxies proxies, Clock clock, Channel channel) {
        this.log = log;
        this.paths = paths;
        this.proxies = proxies;
        this.clock = clock;
        this.channel = channel;
    }

    private record Asked(Instant at, String network, String method, String target) {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) open.add(asked(request));
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response) status = response.status().code();
        if (message instanceof ByteBufHolder holder) bytes += holder.content().readableBytes();
        if (message instanceof LastHttpContent && status >= 200) answered();
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        // 499, as nginx has it: nobody waited for the answer
        status = 499;
        while (!open.isEmpty()) answered();
        super.channelInactive(context);
    }

    private Asked asked(HttpRequest request) {
        return new Asked(
                clock.instant(),
                network(request),
                LoggedPath.method(request.method().name()),
                request.uri());
    }

    private String network(HttpRequest request) {
        return channel.remoteAddress() instanceof InetSocketAddress there
                ? Network.of(
                        proxies.visitor(there.getAddress(), request.headers().getAll("X-Forwarded-For")))
                : "-";
    }

    private void answered() {
        Asked asked = open.poll();
        if (asked != null)
            log.info(
                    "{} {} {} {} {} {} {}",
                    asked.at().truncatedTo(ChronoUnit.MILLIS),
                    asked.network(),
                    asked.method(),
                    paths.of(asked.method(), asked.target(), status),
                    status,
                    bytes,
                    Duration.between(asked.at(), clock.instant()).toMillis());
        bytes = 0;
    }
}
