package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDeadlineTest {
    /// For whoever is to be left.
    private static final Duration SHORT = Duration.ofMillis(400);
    /// For whoever is not, however busy this machine is.
    private static final Duration LONGER = Duration.ofMillis(800);

    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int MUCH = 16 * 1024 * 1024;

    private final MultiThreadIoEventLoopGroup threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private Channel server;

    @BeforeEach
    void listen() throws Exception {
        server = listen(RequestDeadline.Measure.WHOLE_REQUEST, SHORT);
    }

    private Channel listen(RequestDeadline.Measure measure, Duration deadline) throws Exception {
        return new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new RequestDeadline(deadline, measure))
                                .addLast(new Much());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
    }

    @AfterEach
    void stop() throws Exception {
        var _ = threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GET / HT", "POST / HTTP/1.1\r\nHost: ", "POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\na"})
    void half_a_request_is_not_waited_for_also_when_it_drips(String half) throws Exception {
        try (Socket silent = connect();
                Socket dripping = connect()) {
            send(silent, half);
            send(dripping, half);
            assertThat(isLeft(dripping)).isTrue();
            assertThat(ends(silent)).isTrue();
        }
    }

    @Test
    void a_file_may_take_its_time_as_long_as_it_comes() throws Exception {
        server.close().sync();
        server = listen(RequestDeadline.Measure.NEXT_PIECE, LONGER);
        try (Socket silent = connect();
                Socket sending = connect()) {
            String head = "POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n";
            send(silent, head);
            send(sending, head);
            for (int i = 0; i < 10; i++) {
                Thread.sleep(100);
                send(sending, "x");
            }
            assertThat(taken(sending)).isEqualTo(MUCH);
            assertThat(ends(silent)).isTrue();
        }
    }

    @Test
    void who_does_not_take_her_answer_is_left() throws Exception {
        try (Socket socket = connect()) {
            send(socket, WHOLE);
            assertThat(isLeft(socket)).isTrue();
        }
    }

    @Test
    void who_takes_it_slowly_gets_it_whole_and_is_not_waited_for_afterwards() throws Exception {
        server.close().sync();
        server = listen(RequestDeadline.Measure.WHOLE_REQUEST, LONGER);
        try (Socket socket = connect()) {
            send(socket, WHOLE);
            assertThat(taken(socket)).isEqualTo(MUCH);
            assertThat(ends(socket)).isTrue();
        }
    }

    /// Longer than the deadline, in pauses shorter than it.
    private static int taken(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        for (String head = ""; !head.endsWith("\r\n\r\n"); head += (char) in.read())
            assertThat(head).hasSizeLessThan(500);
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            taken += in.readNBytes(MUCH / 40).length;
            Thread.sleep(25);
        }
        return taken + in.readNBytes(MUCH - taken).length;
    }

    /// One byte after the other, until the other side has hung up.
    private static boolean isLeft(Socket socket) throws InterruptedException {
        try {
            for (int i = 0; i < 200; i++) {
                send(socket, "x");
                Thread.sleep(100);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(64 * 1024);
        socket.connect(server.localAddress());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Answers a whole request with more than any buffer on the way holds.
    private static final class Much extends SimpleChannelInboundHandler<HttpObject> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (!(part instanceof LastHttpContent)) return;
            var answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[MUCH]));
            answer.headers().set("Content-Length", MUCH);
            ChannelFuture _ = context.writeAndFlush(answer);
        }
    }
}
