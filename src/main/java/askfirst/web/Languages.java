package askfirst.web;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes from `Accept-Language` what names no language (RFC 9110, 12.5.4): the framework fails at a lone `;` before
/// any of our code is asked, and its answer has none of our headers.
@Sharable
final class Languages extends ChannelInboundHandlerAdapter {
    static final Languages ONLY = new Languages();

    private Languages() {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) tidy(request.headers());
        context.fireChannelRead(message);
    }

    private static void tidy(HttpHeaders headers) {
        List<String> said = headers.getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
        if (said.isEmpty()) return;
        String named = said.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith(";"))
                .collect(Collectors.joining(", "));
        if (named.isEmpty()) headers.remove(HttpHeaderNames.ACCEPT_LANGUAGE);
        else headers.set(HttpHeaderNames.ACCEPT_LANGUAGE, named);
    }
}
