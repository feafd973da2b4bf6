package askfirst.desk;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A form as `multipart/form-data`, taken apart piece by piece while it arrives; its files grow on the disk.
final class SentParts implements AutoCloseable {
    private static final long IN_MEMORY = 16 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_HEAD = 64 * 1024;

    private final Path folder;
    private final HttpPostMultipartRequestDecoder decoder;

    /// What came is no such form, or not all of it.
    static final class NotAForm extends Exception {
        NotAForm(Throwable cause) {
            super(cause);
        }
    }

    /// @param type as the browser says, with the boundary
    SentParts(String type, Path folder) throws NotAForm {
        this.folder = folder;
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        var factory = new DefaultHttpDataFactory(IN_MEMORY);
        factory.setBaseDir(folder.toString());
        factory.setDeleteOnExit(false);
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    factory, request, StandardCharsets.UTF_8, MOST_FIELDS, LONGEST_HEAD);
        } catch (RuntimeException noBoundary) {
            throw new NotAForm(noBoundary);
        }
    }

    void add(byte[] piece, int length) throws NotAForm {
        try {
            decoder.offer(new DefaultHttpContent(Unpooled.copiedBuffer(piece, 0, length)));
        } catch (RuntimeException damaged) {
            // because at half a form the decoder throws what it likes
            throw new NotAForm(damaged);
        }
    }

    /// Once everything was added.
    Upload upload() throws IOException, NotAForm {
        List<Upload.SentFile> files = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        for (InterfaceHttpData part : whole()) {
            if (part instanceof FileUpload file && !file.getFilename().isEmpty()) {
                Path path = folder.resolve("file-" + files.size());
                if (!file.renameTo(path.toFile())) throw new IOException("could not be kept");
                files.add(new Upload.SentFile(lastName(file.getFilename()), path));
            } else if (part instanceof Attribute field) {
                fields.putIfAbsent(field.getName(), field.getValue());
            }
        }
        return new Upload(folder, List.copyOf(files), Map.copyOf(fields));
    }

    /// The decoder says that the last boundary came only by throwing when asked for more.
    private List<InterfaceHttpData> whole() throws NotAForm {
        List<InterfaceHttpData> parts = new ArrayList<>();
        try {
            decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            while (decoder.hasNext()) parts.add(decoder.next());
        } catch (HttpPostRequestDecoder.EndOfDataDecoderException isWhole) {
            return parts;
        } catch (RuntimeException damaged) {
            throw new NotAForm(damaged);
        }
        throw new NotAForm(new EOFException());
    }

    /// Some browsers once sent the whole path.
    private static String lastName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() {
        decoder.destroy();
    }
}
