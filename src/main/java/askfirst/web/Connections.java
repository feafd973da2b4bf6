package askfirst.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;

/// What every connection to the readers' port gets: a place under the [Crowd]'s limits, a [RequestDeadline], and its
/// lines in the [AccessLog]. The server by itself would let anybody in and wait for half a request for ever.
@Singleton
class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final int port;
    private final Duration patience;
    private final Crowd crowd;
    private final AccessLog log;

    Connections(
            @Value("${askfirst.public.port}") int port,
            @Value("${askfirst.public.patience:20s}") Duration patience,
            Crowd crowd,
            AccessLog log) {
        this.port = port;
        this.patience = patience;
        this.crowd = crowd;
        this.log = log;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OnServer());
        return event.getBean();
    }

    private boolean isPublic(Channel channel) {
        return channel.localAddress() instanceof InetSocketAddress here && here.getPort() == port;
    }

    private final class OnServer implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            if (role == ChannelRole.LISTENER) channel.pipeline().addFirst("doorkeeper", new Doorkeeper(crowd, port));
            return role == ChannelRole.CONNECTION ? new OnConnection(channel) : this;
        }
    }

    private final class OnConnection implements NettyServerCustomizer {
        private final Channel channel;

        OnConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            channel.pipeline().addAfter(codec, "request-deadline", new RequestDeadline(patience));
            if (isPublic(channel)) channel.pipeline().addAfter(codec, "access-log", log.of(channel));
        }
    }
}
