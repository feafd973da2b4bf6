package askfirst.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A web server in front of ours, as nginx would be: it hands a request on as it came, names the host it is known
/// under, and adds whom it has it from.
record ReverseProxy(HttpServer server, int behind, String host, String visitor) implements AutoCloseable {

    static ReverseProxy start(TestServer behind, String host, String visitor) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        ReverseProxy proxy = new ReverseProxy(server, behind.server.ports().open(), host, visitor);
        server.createContext("/", proxy::handOn);
        server.start();
        return proxy;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange;
                Socket socket = new Socket("127.0.0.1", behind)) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            socket.getOutputStream().write(head(exchange, body.length).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            answer(exchange, new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private String head(HttpExchange exchange, int length) {
        String madeUp = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.1\r\nHost: " + host
                + "\r\nX-Forwarded-For: " + (madeUp == null ? "" : madeUp + ", ") + visitor
                + "\r\nConnection: close\r\n" + (type == null ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static void answer(HttpExchange exchange, String answer) throws IOException {
        String[] parts = answer.split("\r\n\r\n", 2);
        String[] head = parts[0].split("\r\n");
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": ", 2);
            if (!header[0].toLowerCase(Locale.ROOT).matches("content-length|connection|date"))
                exchange.getResponseHeaders().add(header[0], header[1]);
        }
        byte[] body = parts[1].getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(Integer.parseInt(head[0].substring(9, 12)), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
