package askfirst.web;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/// A form as `multipart/form-data`, which pages elsewhere may send, read as if it had come the usual way.
final class MultipartBody {
    private static final int MOST_FIELDS = 100;

    private MultipartBody() {}

    /// Files in it are passed over. Empty when it is not whole, or not UTF-8.
    static Optional<FormBody> urlEncoded(String type, byte[] body) {
        if (Percent.utf8(body).isEmpty()) return Optional.empty();
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_FIELDS, body.length + 1);
            String text = decoder.getBodyHttpDatas().stream()
                    .filter(Attribute.class::isInstance)
                    .map(MultipartBody::field)
                    .collect(Collectors.joining("&"));
            return FormBody.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException notAForm) {
            // because at half a form the decoder throws what it likes, null pointers among it
            return Optional.empty();
        } finally {
            if (decoder != null) decoder.destroy();
        }
    }

    private static String field(InterfaceHttpData data) {
        try {
            return encoded(data.getName()) + "=" + encoded(((Attribute) data).getValue());
        } catch (IOException isInMemory) {
            throw new UncheckedIOException(isInMemory);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
