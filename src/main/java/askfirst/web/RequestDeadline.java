package askfirst.web;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a connection on which no whole request arrives in time, counted from its opening or from the last answer, or
/// whose visitor does not take the answer.
///
/// One byte every few seconds does not help: the deadline is for the request, head and body together, and an answer is
/// to be taken at a few hundred bytes a second.
final class RequestDeadline extends ChannelDuplexHandler {
    private static final long LEAST = 4 * 1024;

    private final Duration patience;
    private final Measure measure;
    private @Nullable Future<?> alarm;
    /// whole requests without a whole answer; less than 0 when an answer came before the request was whole
    private int owed;
    private boolean isAnswering;
    private long written;

    /// What has to be there in time.
    enum Measure {
        /// head and body together
        WHOLE_REQUEST,
        /// the head, and after it the next piece of the body: for files of whoever has been let in
        NEXT_PIECE
    }

    RequestDeadline(Duration patience, Measure measure) {
        this.patience = patience;
        this.measure = measure;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expectRequest(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopWaiting();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof LastHttpContent && ++owed > 0 && !isAnswering) stopWaiting();
        else if (measure == Measure.NEXT_PIECE && message instanceof HttpContent && !isAnswering)
            expectRequest(context);
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpObject && !isInterim(message)) {
            if (!isAnswering) watch(context, 0);
            isAnswering = true;
        }
        written += size(message);
        ChannelPromise told = promise.unvoid();
        if (message instanceof LastHttpContent && !isInterim(message)) told.addListener(_ -> taken(context));
        super.write(context, message, told);
    }

    private void taken(ChannelHandlerContext context) {
        isAnswering = false;
        stopWaiting();
        if (--owed <= 0) expectRequest(context);
    }

    private void expectRequest(ChannelHandlerContext context) {
        await(context, patience, () -> giveUp(context));
    }

    /// @param before how much the visitor had taken when we looked the last time
    private void watch(ChannelHandlerContext context, long before) {
        await(context, patience.dividedBy(2), () -> {
            long taken = written - left(context);
            if (taken < written && taken < before + LEAST) giveUp(context);
            else watch(context, taken);
        });
    }

    private void await(ChannelHandlerContext context, Duration time, Runnable then) {
        stopWaiting();
        alarm = context.executor().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (alarm != null) alarm.cancel(false);
        alarm = null;
    }

    /// With a head or the like that was not counted as written: they are few.
    private static long left(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }

    private static long size(Object message) {
        if (message instanceof ByteBufHolder holder) return holder.content().readableBytes();
        return message instanceof FileRegion file ? file.count() : 0;
    }

    /// `100 Continue` is no answer yet.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static void giveUp(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }
}
