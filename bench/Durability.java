import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Kills a serving process again and again while people ask, say yes and stop as fast as it lets them, and looks for
/// everything it had acknowledged: `java -cp target/askfirst.jar bench/Durability.java [--kills 60]
/// [--postgres JDBC-ADDRESS] [--settings FILE] [--seed 1]`.
///
/// Every other reader asks once more after the yes, and stops by the mail that answers this. One kill in eight comes
/// while the process is still starting.
public final class Durability {
    private static final int ASKING = 4;
    /// How many may be asked for whose mail has not come: more would only wait.
    private static final int UNDERWAY = 50;
    /// How much may be acknowledged between two kills.
    private static final int MOST = 400;

    private final Served served;
    private final Random random;
    private final AtomicInteger people = new AtomicInteger();
    private final Did asked = new Did();
    private final Did confirmed = new Did();
    private final Did askedAgain = new Did();
    private final Did stopped = new Did();
    private final Set<Served.Mail> invitations = ConcurrentHashMap.newKeySet();
    private final Set<String> mailed = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private int doubled;

    private Durability(Served served, Random random) {
        this.served = served;
        this.random = random;
    }

    /// Addresses that tried something, and those of them that were told it is done.
    private record Did(Set<String> tried, Set<String> acknowledged) {
        Did() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("--kills", "60", "--postgres", "", "--seed", "1"));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Optional<String> postgres = Optional.of(options.get("--postgres")).filter(it -> !it.isEmpty());
        String settings = options.containsKey("--settings") ? Files.readString(Path.of(options.get("--settings"))) : "";
        int kills = Integer.parseInt(options.get("--kills"));
        Random random = new Random(Long.parseLong(options.get("--seed")));
        Served served = Served.create(postgres, settings);
        Durability run = new Durability(served, random);
        for (int i = 0; i < kills; i++) run.untilKilled();
        run.settle();
        run.report(postgres.isPresent() ? "PostgreSQL" : "embedded", kills);
        served.delete();
    }

    private void untilKilled() throws Exception {
        served.launch();
        if (random.nextInt(8) == 0) {
            Thread.sleep(random.nextInt(1000));
        } else {
            served.answers();
            Thread[] threads = new Thread[ASKING + 1];
            for (int i = 0; i < ASKING; i++) threads[i] = untilItDies(this::ask);
            threads[ASKING] = untilItDies(this::press);
            int enough = acknowledged() + 1 + random.nextInt(MOST);
            while (acknowledged() < enough) Thread.sleep(1);
            Thread.sleep(random.nextInt(50));
            served.kill();
            for (Thread thread : threads) thread.join();
        }
        served.kill();
    }

    private int acknowledged() {
        return Stream.of(asked, confirmed, askedAgain, stopped)
                .mapToInt(it -> it.acknowledged().size())
                .sum();
    }

    private Thread untilItDies(Step step) {
        return Thread.ofPlatform().start(() -> {
            try {
                while (served.isAlive()) step.take();
            } catch (IOException | InterruptedException killed) {
                // nothing was acknowledged, so nothing is expected
            }
        });
    }

    private void ask() throws IOException, InterruptedException {
        if (asked.acknowledged().size() - mailed.size() > UNDERWAY) Thread.sleep(5);
        else ask("reader" + people.incrementAndGet() + "@example.com", asked);
    }

    private void ask(String address, Did did) throws IOException, InterruptedException {
        did.tried().add(address);
        if (isDone("/subscribe", "address=" + address, "Look into your mailbox")) did.acknowledged().add(address);
    }

    private void press() throws IOException, InterruptedException {
        lookIntoTheMailbox();
        for (Served.Mail mail : Set.copyOf(invitations)) {
            invitations.remove(mail);
            if (mail.kind().equals("stop")) {
                press(mail, "It has stopped", stopped);
            } else {
                press(mail, "You are in", confirmed);
                if (random.nextBoolean()) ask(mail.to(), askedAgain);
            }
        }
    }

    private void press(Served.Mail mail, String words, Did did) throws IOException, InterruptedException {
        did.tried().add(mail.to());
        if (isDone(mail.path(), "", words)) did.acknowledged().add(mail.to());
    }

    private boolean isDone(String path, String form, String words) throws IOException, InterruptedException {
        var answer = served.post(path, form);
        return answer.statusCode() == 200 && answer.body().contains(words);
    }

    private void lookIntoTheMailbox() throws IOException {
        for (Served.Mail mail : served.newMails()) {
            Set<String> known = mail.kind().equals("confirm") ? mailed : answered;
            if (known.add(mail.to())) invitations.add(mail);
            else doubled++;
        }
    }

    /// Lets what is still due be sent, and ends without violence.
    private void settle() throws Exception {
        served.launch();
        served.answers();
        for (int quiet = 0; quiet < 10; quiet++) {
            int before = mailed.size() + answered.size() + doubled;
            Thread.sleep(500);
            lookIntoTheMailbox();
            if (mailed.size() + answered.size() + doubled > before) quiet = 0;
        }
        served.audit();
        served.stop();
    }

    private void report(String name, int kills) throws Exception {
        try (Connection database = served.database()) {
            report(database, name, kills);
        }
    }

    private void report(Connection database, String name, int kills) throws SQLException {
        Set<String> waiting = recipients(database, "request where state = 'ASKED'");
        Set<String> readers = recipients(database, "subscription");
        Set<String> ended = recipients(database, "subscription where state = 'STOPPED'");
        System.out.printf("%n| %s, %d kills | acknowledged | lost | false |%n|---|---|---|---|%n", name, kills);
        row("asks", asked, with(with(waiting, queued(database, "CONFIRMATION")), mailed));
        row("yes", confirmed, readers);
        row("asks of readers", askedAgain, with(with(waiting, queued(database, "NOTICE")), answered));
        row("stops", stopped, ended);
        System.out.printf("%nMails sent once more after a kill: %d. ", doubled);
        Set<String> held = without(asked.acknowledged(), mailed);
        held.addAll(without(askedAgain.acknowledged(), answered));
        System.out.printf("Written down, but not yet sent: %d.%n", held.size());
    }

    private static Set<String> queued(Connection database, String kind) throws SQLException {
        return recipients(database, "delivery where message_id in (select id from message where kind = '" + kind + "')");
    }

    private static Set<String> recipients(Connection database, String rows) throws SQLException {
        Set<String> recipients = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select recipient from " + rows)) {
            while (found.next()) recipients.add(found.getString(1));
        }
        return recipients;
    }

    /// Lost: acknowledged and not there. False: there, though nobody tried.
    private static void row(String what, Did did, Set<String> there) {
        int lost = without(did.acknowledged(), there).size();
        int invented = without(there, did.tried()).size();
        System.out.printf("| %s | %d | %d | %d |%n", what, did.acknowledged().size(), lost, invented);
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
