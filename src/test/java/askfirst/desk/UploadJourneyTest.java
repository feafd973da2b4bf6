package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.journey.Browser;
import askfirst.web.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file on its way into the desk, and the job that reads it.
class UploadJourneyTest {
    private static final String TYPE = "multipart/form-data; boundary=cut";
    private static final int PIECE = 1024 * 1024;

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("askfirst.trial", "true");
        TrialController.gate = new CountDownLatch(0);
        server = TestServer.start(Engine.H2, folder);
    }

    @AfterEach
    void stop() {
        TrialController.gate.countDown();
        server.close();
        System.clearProperty("askfirst.trial");
    }

    @Test
    void a_file_and_the_words_beside_it_are_taken_and_nothing_stays() throws Exception {
        HttpResponse<String> begun = send(part("words", "two words") + file("C:\\a\\Connections.csv", "abc"));
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(finished(begun)).contains("3 bytes, two words");
        TestServer.await(() -> left() == 0);
    }

    @Test
    void a_big_file_grows_on_the_disk_while_it_comes_where_nobody_else_may_look() throws Exception {
        TrialController.gate = new CountDownLatch(1);
        String head = file("big.zip", "");
        head = head.substring(0, head.length() - "\r\n".length());
        String end = "\r\n--cut--\r\n";
        long length = head.length() + 40L * PIECE + end.length();
        try (Socket socket = new Socket("127.0.0.1", server.server.ports().desk())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /trial?form=" + form() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.server.ports().desk() + "\r\nOrigin: " + server.deskOrigin() + "\r\nCookie: "
                            + server.author() + "\r\nContent-Type: " + TYPE + "\r\nContent-Length: " + length
                            + "\r\n\r\n" + head)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20; i++) out.write(new byte[PIECE]);
            TestServer.await(() -> size() > 18L * PIECE);
            assertThat(Files.getPosixFilePermissions(folder.resolve("data/uploads")))
                    .doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            for (int i = 0; i < 20; i++) out.write(new byte[PIECE]);
            out.write(end.getBytes(StandardCharsets.US_ASCII));
            byte[] line = socket.getInputStream().readNBytes(12);
            assertThat(new String(line, StandardCharsets.US_ASCII)).endsWith("303");
        }
        TrialController.gate.countDown();
        TestServer.await(() -> left() == 0);
        assertThat(page("/job/1")).contains(40L * PIECE + " bytes");
    }

    @Test
    void one_job_at_a_time_and_each_can_be_watched_without_script() throws Exception {
        TrialController.gate = new CountDownLatch(1);
        HttpResponse<String> begun = send(file("a.csv", "abc"));
        TestServer.await(() -> page("/job/1").contains("1 of 2,000"));
        assertThat(page("/job/1"))
                .contains("Counting a.csv", "data-hx-trigger=\"every 500ms\"")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>");
        HttpResponse<String> second = send(file("b.csv", "abcd"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("href=\"/job/1\"");
        TrialController.gate.countDown();
        assertThat(finished(begun)).contains("3 bytes");
        assertThat(page("/job/1")).contains("3 bytes");
        TestServer.await(() -> left() == 0);
    }

    @Test
    void in_a_browser_the_page_of_a_job_becomes_its_result_by_itself() throws Exception {
        TrialController.gate = new CountDownLatch(1);
        try (Browser browser = Browser.open(Browser.Screen.DESK, Browser.Scheme.LIGHT, Browser.Script.ON)) {
            browser.go(DeskLogin.link(server.home, server.postgres)).follow("button.main");
            send(file("Connections.csv", "abc"));
            browser.go(browser.url() + "job/1");
            TestServer.await(() -> browser.text().contains("1 of 2,000"));
            assertThat(browser.axe()).isEmpty();
            browser.picture(Path.of("target/pictures/desk-working.png"));
            TrialController.gate.countDown();
            TestServer.await(() -> browser.text().contains("3 bytes"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_job_that_fails_says_so_and_a_page_that_breaks_is_a_page_of_the_desk() throws Exception {
        HttpResponse<String> begun = send(part("fail", "yes") + file("a.csv", "abc"));
        assertThat(finished(begun)).contains("Something is broken").doesNotContain("reader@example.com");
        TestServer.await(() -> left() == 0);
        HttpResponse<String> broken = server.send(server.desk("/trial/broken"));
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Something is broken", "/desk/desk.css")
                .doesNotContain("reader@");
    }

    @Test
    void nothing_chosen_half_a_form_and_what_is_none_leave_nothing() throws Exception {
        assertThat(send(file("", "")).body()).contains("Nothing chosen");
        assertThat(send("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc", "")
                        .body())
                .contains("Unreadable");
        assertThat(send("no form at all", "").body()).contains("Unreadable");
        assertThat(left()).isZero();
    }

    @Test
    void a_strangers_file_is_not_begun() throws Exception {
        byte[] body = (file("a.csv", "abc") + "--cut--\r\n").getBytes(StandardCharsets.UTF_8);
        for (String query : new String[] {"", "?form=" + "0".repeat(64)})
            assertThat(server.send(server.desk("/trial" + query)
                                    .header("Origin", server.deskOrigin())
                                    .header("Content-Type", TYPE)
                                    .POST(BodyPublishers.ofByteArray(body)))
                            .statusCode())
                    .isEqualTo(403);
        assertThat(server.send(server.desk("/trial?form=" + form())
                                .header("Origin", "http://evil.example")
                                .header("Content-Type", TYPE)
                                .POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(folder.resolve("data/uploads")).doesNotExist();
    }

    @Test
    void more_than_half_a_gigabyte_is_refused_on_a_page_of_the_desk() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.server.ports().desk())) {
            socket.getOutputStream()
                    .write(("POST /trial?form=" + form() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                    + server.server.ports().desk() + "\r\nOrigin: " + server.deskOrigin()
                                    + "\r\nCookie: " + server.author() + "\r\nContent-Type: " + TYPE
                                    + "\r\nContent-Length: 600000000\r\nConnection: close\r\n\r\n--cut")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.setSoTimeout(30_000);
            answer.write(socket.getInputStream().readNBytes(2_000));
            assertThat(answer.toString(StandardCharsets.UTF_8))
                    .contains(" 413 ")
                    .contains("512 MB");
        }
    }

    private HttpResponse<String> send(String parts) throws Exception {
        return send(parts, "--cut--\r\n");
    }

    private HttpResponse<String> send(String parts, String end) throws Exception {
        return server.send(server.desk("/trial?form=" + form())
                .header("Origin", server.deskOrigin())
                .header("Content-Type", TYPE)
                .POST(BodyPublishers.ofString(parts + end)));
    }

    private String finished(HttpResponse<String> begun) throws Exception {
        String path = begun.headers().firstValue("Location").orElseThrow();
        TestServer.await(() -> !page(path).contains("hx-trigger"));
        return page(path);
    }

    private String page(String path) throws Exception {
        return server.send(server.desk(path)).body();
    }

    private String form() throws Exception {
        Matcher field = Pattern.compile("name=\"form\" value=\"(\\w{64})\"").matcher(page("/"));
        if (!field.find()) throw new AssertionError("no form");
        return field.group(1);
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String text) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\\", "\\\\")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n";
    }

    private long left() throws IOException {
        return walk().filter(it -> !it.equals(folder.resolve("data/uploads"))).count();
    }

    private long size() throws IOException {
        return walk().filter(Files::isRegularFile)
                .mapToLong(it -> it.toFile().length())
                .sum();
    }

    private Stream<Path> walk() throws IOException {
        Path uploads = folder.resolve("data/uploads");
        if (!Files.isDirectory(uploads)) return Stream.of();
        try (Stream<Path> all = Files.walk(uploads)) {
            return all.toList().stream();
        }
    }
}
