import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The desk's list of people with 10,000 in it: how long one view takes, how big it is, and how big the process gets.
///
///     java -cp target/askfirst.jar bench/AddressBook.java [--people 10000] [--postgres JDBC-ADDRESS]
final class AddressBook {
    private static final int VIEWS = 200;
    private static final Pattern LINK = Pattern.compile("http://\\S+/login/\\S+");
    private static final List<String> PATHS = List.of(
            "/connections",
            "/connections?page=60",
            "/connections?filter=silent-for-a-year&page=30",
            "/connections?search=berg+mill",
            "/");

    private final HttpClient client = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int people = value(given, "--people").map(Integer::parseInt).orElse(10_000);
        Served served = Served.create(value(given, "--postgres"), "");
        try {
            served.askfirst("connections", "import", export(people).toString());
            served.launch();
            served.answers();
            new AddressBook().measure(served);
        } finally {
            served.stop();
            served.delete();
        }
    }

    private void measure(Served served) throws Exception {
        Matcher link = LINK.matcher(served.askfirst("desk"));
        if (!link.find()) throw new IllegalStateException("no link");
        URI login = URI.create(link.group());
        HttpResponse<String> in = client.send(
                HttpRequest.newBuilder(login)
                        .header("Origin", "http://" + login.getAuthority())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        System.out.println("| view | median ms | p95 ms | KB | largest resident set after it, MB |\n|---|---|---|---|---|");
        for (String path : PATHS) {
            long[] times = new long[VIEWS];
            long bytes = 0;
            for (int i = -20; i < VIEWS; i++) {
                long begun = System.nanoTime();
                HttpResponse<byte[]> view = client.send(
                        HttpRequest.newBuilder(login.resolve(path)).header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (view.statusCode() != 200) throw new IllegalStateException(path + ": " + view.statusCode());
                if (i >= 0) times[i] = System.nanoTime() - begun;
                bytes = view.body().length;
            }
            long[] sorted = LongStream.of(times).sorted().toArray();
            System.out.printf(
                    "| `%s` | %.1f | %.1f | %d | %d |%n",
                    path, sorted[VIEWS / 2] / 1e6, sorted[VIEWS * 95 / 100] / 1e6, bytes / 1000, served.peakMegabytes());
        }
    }

    private static Path export(int people) throws Exception {
        String rows = IntStream.range(0, people)
                .mapToObj(i -> "Anna%d,Berg%05d,https://www.linkedin.com/in/a%d,,Mill %d & Sons,Miller,01 Jan 2020"
                        .formatted(i, i * 7919L % 100_003, i, i % 97))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                Files.createTempDirectory("askfirst-bench").resolve("Connections.csv"),
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows);
    }

    private static Optional<String> value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
