package askfirst.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection on which no whole request arrives in time, counted from its opening or from the last answer.
///
/// One byte every few seconds does not help: the deadline is for the request, head and body together.
final class RequestDeadline extends ChannelDuplexHandler {
    private final Duration patience;
    private @Nullable Future<?> alarm;

    RequestDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expect(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopWaiting();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof LastHttpContent) stopWaiting();
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent) expect(context);
        super.write(context, message, promise);
    }

    private void expect(ChannelHandlerContext context) {
        stopWaiting();
        alarm = context.executor().schedule(() -> giveUp(context), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (alarm != null) alarm.cancel(false);
        alarm = null;
    }

    private static void giveUp(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }
}
