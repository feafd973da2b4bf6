import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Asks for the letter with addresses of every kind in turn and compares what the sign-up answers, byte by byte, and
/// how long it takes: `java -cp target/askfirst.jar bench/Answers.java [--rounds 400] [--postgres JDBC-ADDRESS]
/// [--settings FILE]`.
///
/// Every round asks once for each kind, in an order of its own, so that all of them see the same weather.
public final class Answers {
    private static final int EACH = 20;
    /// Because a few hundred asks from one address are otherwise turned away.
    private static final String OPEN =
            "ceilings: {network-hour: 1000000, network-day: 1000000, hour: 1000000, day: 1000000}\n";

    private static final String NOT_AN_ADDRESS = "not an address (told so)";

    private final Served served;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private final Map<String, String> answer = new TreeMap<>();
    private final Map<String, Boolean> isSteady = new TreeMap<>();

    private Answers(Served served) {
        this.served = served;
    }

    private static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("new", i -> "new" + i + "@example.com");
        kinds.put("asked before", i -> "asked" + i % EACH + "@example.com");
        kinds.put("a reader's", i -> "reader" + i % EACH + "@example.com");
        kinds.put("a former reader's", i -> "stopped" + i % EACH + "@example.com");
        kinds.put("suppressed", i -> "never" + i % EACH + "@example.com");
        kinds.put("of a domain that is not there", i -> "new" + i + "@no-such-domain-here.com");
        kinds.put("in another script", i -> "новый" + i + "@example.com");
        kinds.put("as long as they get", i -> "new" + "x".repeat(55) + i + "@" + "long.".repeat(35) + "example.com");
        kinds.put(NOT_AN_ADDRESS, i -> "new" + i + "@nowhere");
        return kinds;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("--rounds", "400", "--postgres", ""));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Optional<String> postgres = Optional.of(options.get("--postgres")).filter(it -> !it.isEmpty());
        String settings = options.containsKey("--settings") ? Files.readString(Path.of(options.get("--settings"))) : OPEN;
        Served served = Served.create(postgres, settings);
        Answers bench = new Answers(served);
        bench.prepare();
        bench.measure(Integer.parseInt(options.get("--rounds")));
        bench.report(postgres.isPresent() ? "PostgreSQL" : "embedded");
        served.stop();
        served.delete();
    }

    /// Makes people of every kind, by the doors there are: the form, the mails' links, the author's command.
    private void prepare() throws Exception {
        served.launch();
        served.answers();
        for (int i = 0; i < EACH; i++)
            for (String who : List.of("asked", "reader", "stopped")) ask(who + i + "@example.com");
        for (Served.Mail mail : mails(3 * EACH)) if (!mail.to().startsWith("asked")) served.post(mail.path(), "");
        for (int i = 0; i < EACH; i++) ask("stopped" + i + "@example.com");
        for (Served.Mail mail : mails(EACH)) served.post(mail.path(), "");
        for (int i = 0; i < EACH; i++) served.askfirst("suppress", "never" + i + "@example.com");
        served.stop();
        served.launch();
        served.answers();
    }

    private List<Served.Mail> mails(int count) throws Exception {
        List<Served.Mail> mails = new ArrayList<>();
        while (mails.size() < count) {
            mails.addAll(served.newMails());
            Thread.sleep(100);
        }
        return mails;
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return served.post("/subscribe", "address=" + address.replace("@", "%40"));
    }

    /// The first quarter only warms up.
    private void measure(int rounds) throws Exception {
        Random order = new Random(1);
        int warm = rounds / 4;
        for (int round = 0; round < rounds + warm; round++) {
            List<String> names = new ArrayList<>(kinds().keySet());
            Collections.shuffle(names, order);
            for (String name : names) {
                String address = kinds().get(name).apply(100_000 + round);
                long start = System.nanoTime();
                HttpResponse<String> response = ask(address);
                double took = (System.nanoTime() - start) / 1e6;
                compare(name, response.body().replace(address, "…"), response);
                if (round >= warm) millis.computeIfAbsent(name, it -> new ArrayList<>()).add(took);
            }
        }
    }

    /// Everything that came back, without the hour.
    private void compare(String name, String body, HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        String whole = response.statusCode() + " " + headers + " " + body;
        String first = answer.computeIfAbsent(name, it -> whole);
        isSteady.merge(name, first.equals(whole), Boolean::logicalAnd);
    }

    private void report(String database) {
        System.out.printf(
                "%n| %s: the address is … | status | same bytes as *new* | median ms | p95 ms | median apart |%n|---|---|---|---|---|---|%n",
                database);
        for (String name : kinds().keySet()) {
            boolean same = isSteady.get(name) && answer.get(name).equals(answer.get("new"));
            System.out.printf(
                    "| %s | %s | %s | %.2f | %.2f | %+.2f |%n",
                    name,
                    answer.get(name).substring(0, 3),
                    same ? "yes" : "no",
                    quantile(name, 0.5),
                    quantile(name, 0.95),
                    quantile(name, 0.5) - quantile("new", 0.5));
        }
    }

    private double quantile(String name, double part) {
        double[] sorted = millis.get(name).stream().mapToDouble(it -> it).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
