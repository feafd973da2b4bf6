package askfirst.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Stands at a port and hangs up on whom the [Crowd] has no place for, before anything is read.
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    private final Crowd crowd;
    private final int port;

    Doorkeeper(Crowd crowd, int port) {
        this.crowd = crowd;
        this.port = port;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel visitor && isPublic(context.channel())) {
            Optional<Crowd.Place> place = address(visitor).flatMap(crowd::place);
            if (place.isEmpty()) {
                visitor.unsafe().closeForcibly();
                return;
            }
            visitor.closeFuture().addListener(_ -> place.get().leave());
        }
        context.fireChannelRead(accepted);
    }

    private boolean isPublic(Channel listening) {
        return listening.localAddress() instanceof InetSocketAddress here && here.getPort() == port;
    }

    /// Empty when she has hung up already.
    private static Optional<InetAddress> address(Channel visitor) {
        return visitor.remoteAddress() instanceof InetSocketAddress there
                ? Optional.of(there.getAddress())
                : Optional.empty();
    }
}
