package askfirst.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Gives every connection its [RequestDeadline], because the server by itself waits for half a request for ever.
@Singleton
class Deadlines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration patience;

    Deadlines(@Value("${askfirst.public.patience:20s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OnServer(patience));
        return event.getBean();
    }

    private record OnServer(Duration patience) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OnConnection(patience, channel) : this;
        }
    }

    private record OnConnection(Duration patience, Channel channel) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            "request-deadline",
                            new RequestDeadline(patience));
        }
    }
}
