package askfirst.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.handler.PipeliningServerHandler;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;

/// What every connection to the readers' port gets: a place under the [Crowd]'s limits, a [RequestDeadline], and its
/// lines in the [AccessLog]. The server by itself would let anybody in and wait for half a request for ever.
///
/// The limits of [ServerProperties] are the readers'; only the desk's connections take more.
@Singleton
class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    /// A file of 512 MB and the form around it; a form without one is read whole, and small.
    private static final BodySizeLimits DESK = new BodySizeLimits(513L * 1024 * 1024, 1024 * 1024);

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
            channel.pipeline().addAfter(codec, "languages", Languages.ONLY);
            if (isPublic(channel)) {
                deadline(codec, RequestDeadline.Measure.WHOLE_REQUEST);
                channel.pipeline().addAfter(codec, "access-log", log.of(channel));
            } else {
                deadline(codec, RequestDeadline.Measure.NEXT_PIECE);
                channel.pipeline().get(PipeliningServerHandler.class).setBodySizeLimits(DESK);
            }
        }

        private void deadline(String codec, RequestDeadline.Measure measure) {
            channel.pipeline().addAfter(codec, "request-deadline", new RequestDeadline(patience, measure));
        }
    }
}
