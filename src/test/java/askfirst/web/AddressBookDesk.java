package askfirst.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The author at the pages of her address book, with a browser that runs no script.
final class AddressBookDesk {
    private static final Pattern FIELD = Pattern.compile("name=\"form\" value=\"(\\w{64})\"");

    private final TestServer server;

    AddressBookDesk(TestServer server) {
        this.server = server;
    }

    String bring(String file) throws Exception {
        Path path = Path.of("src/test/resources", file);
        return finished(upload(path.getFileName().toString(), Files.readAllBytes(path)));
    }

    HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
        return uploadAll(List.of(name), bytes);
    }

    /// Files of the same bytes in one form.
    HttpResponse<String> uploadAll(List<String> names, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        for (String name : names) {
            body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.send(server.desk("/connections/import?form=" + form())
                .header("Origin", server.deskOrigin())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    String finished(HttpResponse<String> begun) throws Exception {
        String path = begun.headers().firstValue("Location").orElseThrow();
        TestServer.await(() -> !page(path).contains("hx-trigger"));
        return page(path);
    }

    String say(String person, String fields) throws Exception {
        return follow(press("/connections/" + person + "/says", fields));
    }

    HttpResponse<String> press(String path, String fields) throws Exception {
        return server.send(pressing(path, fields));
    }

    HttpRequest.Builder pressing(String path, String fields) throws Exception {
        return server.desk(path)
                .header("Origin", server.deskOrigin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form=" + form() + "&" + fields));
    }

    String follow(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() == 200) return answer.body();
        return page(answer.headers().firstValue("Location").orElseThrow().replaceAll("#.*", ""));
    }

    String page(String path) throws Exception {
        return server.send(server.desk(path)).body();
    }

    String person(String search) throws Exception {
        Matcher id = Pattern.compile("id=\"p-([\\w-]{36})\"").matcher(page("/connections?search=" + search));
        if (!id.find()) throw new AssertionError("nobody is called " + search);
        return id.group(1);
    }

    String form() throws Exception {
        Matcher field = FIELD.matcher(page("/"));
        if (!field.find()) throw new AssertionError("no form");
        return field.group(1);
    }

    String key(String table) {
        return server.tables().keySet().stream()
                .filter(table::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    long left() throws IOException {
        Path uploads = server.home.data().resolve("uploads");
        try (var files = Files.walk(uploads)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
