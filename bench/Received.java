import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends one mail of each kind, and the sample issue to a few readers, through a real Postfix into a real Dovecot, and
/// asks the received bytes for every rule: `bench/mailserver/run [--readers 6] [--keep FOLDER]`.
///
/// Ends with 1 if a rule is not kept.
public final class Received {
    private static final String DOMAIN = "letters.example.org";
    private static final String AUTHOR = "klara@" + DOMAIN;
    private static final String BASE = "https://" + DOMAIN + "/";
    private static final String ADDRESS = "Hafenstraße 11, 18439 Stralsund";
    private static final String ISSUE = "a-wall-a-book-and-some-rain";
    private static final double SPAM = 2;
    private static final String SIGNUP = "/subscribe";
    /// one of them in a domain of another script
    private static final List<String> SIGNED_UP = List.of("anna@example.com", "ben@xn--bcher-kva.example");
    private static final String INVITED = "ines@example.org";

    private final Path bench;
    private final MailServer post;
    private final Served served;
    private final Path home;
    private final int readers;
    private final Map<MailRules.Kind, ReceivedMail> mails = new EnumMap<>(MailRules.Kind.class);
    private final Map<MailRules.Kind, String> recipients = new EnumMap<>(MailRules.Kind.class);
    private final Map<String, Map<MailRules.Kind, String>> table = new LinkedHashMap<>();
    private final List<String> singles = new ArrayList<>();
    private boolean isFailed;

    private Received(Path bench, MailServer post, Served served, int readers) {
        this.bench = bench;
        this.post = post;
        this.served = served;
        this.home = served.folder().resolve("home");
        this.readers = readers;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("--readers", "6", "--keep", ""));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Path bench = Path.of(Received.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toAbsolutePath()
                .getParent();
        boolean isFailed;
        try (MailServer post = MailServer.start(bench.resolve("mailserver"))) {
            Served served = Served.create(Optional.empty(), "");
            Received run = new Received(bench, post, served, Integer.parseInt(options.get("--readers")));
            try {
                isFailed = run.run(options.get("--keep"));
            } finally {
                served.stop();
                served.delete();
            }
        }
        System.exit(isFailed ? 1 : 0);
    }

    private boolean run(String keep) throws Exception {
        String record = settle();
        served.launch();
        served.answers();
        signsUp();
        Map<String, ReceivedMail> issues = sends();
        boolean isWorking = isWorkingDay();
        if (isWorking) invites();
        leave(issues);
        moves();
        if (!keep.isEmpty()) keep(Files.createDirectories(Path.of(keep)));
        judge(record);
        report();
        if (!isWorking) System.out.println("\nNo letter was sent: they leave from Monday to Friday only.");
        List<String> complaints = post.complaints();
        complaints.forEach(it -> System.out.println("Postfix: " + it));
        return isFailed;
    }

    /// The sample newsletter with an account, a domain and a key of its own. What DNS would have to say of it.
    private String settle() throws Exception {
        Path sample = bench.resolveSibling("site-content");
        copy(sample, home);
        Path newsletter = home.resolve("site-content/newsletter.yml");
        // where it is noon, so that letters leave
        String zone = "Etc/GMT" + String.format("%+d", ZonedDateTime.now(ZoneOffset.UTC).getHour() - 12);
        Files.writeString(
                newsletter,
                Files.readString(newsletter).replaceFirst("(?m)^zone: .*$", "zone: " + zone) + "base-url: " + BASE + "\n");
        String said = served.askfirst("dkim");
        served.takeReaders(readers - SIGNED_UP.size());
        String account = "host: 127.0.0.1\n  port: " + post.smtpPort() + "\n  tls: none\n";
        Files.writeString(
                home.resolve("settings.yml"),
                "mail:\n  " + account + "  dkim:\n    domain: " + DOMAIN
                        + "\n    selector: askfirst\n    key-file: data/dkim-askfirst.pem\nmy-mailbox:\n  " + account);
        served.askfirst("publish");
        Matcher quoted = Pattern.compile("\"([^\"]*)\"").matcher(said);
        StringBuilder record = new StringBuilder();
        while (quoted.find()) record.append(quoted.group(1));
        return record.toString();
    }

    private void signsUp() throws Exception {
        for (String reader : SIGNED_UP) {
            served.post(SIGNUP, "address=" + reader);
            ReceivedMail asked = awaitMail(reader, it -> it.plain().contains("/confirm/"));
            note(MailRules.Kind.CONFIRMATION, reader, asked);
            HttpResponse<String> yes = served.post(path(ReceivedMail.link(asked.plain(), "confirm")), "");
            holds("the press in the received mail makes " + reader + " a reader", yes.statusCode() == 200 && "ACTIVE".equals(state(reader)));
            served.post(SIGNUP, "address=" + reader);
            note(MailRules.Kind.NOTICE, reader, awaitMail(reader, it -> it.plain().contains("/manage/")));
        }
    }

    /// The test mail, and the issue to everybody.
    private Map<String, ReceivedMail> sends() throws Exception {
        served.askfirst("send", ISSUE, "--test");
        note(MailRules.Kind.TEST, AUTHOR, awaitMail(AUTHOR, it -> it.subject().startsWith("[Test]")));
        served.askfirst("send", ISSUE, "--now");
        Map<String, ReceivedMail> issues = new LinkedHashMap<>();
        for (String reader : everybody()) issues.put(reader, awaitMail(reader, it -> it.has("List-Id")));
        while (!served.isSent(ISSUE)) Thread.sleep(300);
        int most = 0;
        for (String reader : issues.keySet())
            most = Math.max(most, (int) mails(reader).stream().filter(it -> it.has("List-Id")).count());
        holds("the issue came once to each of " + readers + " readers", most == 1 && issues.size() == readers);
        Set<String> links = new HashSet<>();
        Set<String> ids = new HashSet<>();
        int all = 0;
        for (ReceivedMail mail : issues.values()) {
            links.addAll(mail.links());
            all += mail.links().size();
            ids.add(mail.header("Message-ID"));
        }
        holds("no two of them share a personal link or a Message-ID", links.size() == all && ids.size() == readers);
        holds("`Feedback-ID` and `List-Id` are the same in all of them", Set.of("Feedback-ID", "List-Id").stream()
                .allMatch(name -> issues.values().stream().map(it -> it.header(name)).distinct().count() == 1));
        issues.forEach((reader, mail) -> note(MailRules.Kind.ISSUE, reader, mail));
        return issues;
    }

    /// One letter with an invitation, opened and approved by hand.
    private void invites() throws Exception {
        Path folder = served.folder();
        Files.writeString(
                folder.resolve("Connections.csv"),
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nInes,Okafor,"
                        + "https://www.linkedin.com/in/ines-okafor-x0a1ex," + INVITED + ",Northwind,Editor,08 Feb 2025\n");
        Files.writeString(
                folder.resolve("text.txt"),
                "Hello {{first}},\n\nthe wall is up. I write a letter about it, and about once a month about what"
                        + " follows. {{personal_link}} What are you building?\n");
        served.askfirst("connections", "import", folder.resolve("Connections.csv").toString());
        served.askfirst("connections", "note", "Ines Okafor", "we built a wall together");
        served.askfirst("round", "new", "--occasion", "The wall", "--subject", "The wall is up", "--text",
                folder.resolve("text.txt").toString(), "Ines Okafor");
        Matcher id = Pattern.compile("\\b[0-9a-f]{8}\\b").matcher(served.askfirst("outbox", "list"));
        if (!id.find()) throw new IllegalStateException("nothing in the outbox");
        served.askfirst("outbox", "show", id.group());
        served.askfirst("outbox", "approve", id.group(), "--by", "mail");
        note(MailRules.Kind.INVITATION, INVITED, awaitMail(INVITED, it -> it.plain().contains("/i/")));
    }

    /// Leaves by header and by both parts of every received mail, as mail programs and people do.
    private void leave(Map<String, ReceivedMail> issues) throws Exception {
        Map<String, Integer> ended = new LinkedHashMap<>();
        for (var each : issues.entrySet()) {
            ReceivedMail mail = each.getValue();
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("`List-Unsubscribe`", mail.oneClick());
            ways.put("the text part", ReceivedMail.link(mail.plain(), "stop"));
            ways.put("the HTML part", ReceivedMail.link(mail.html(), "stop"));
            for (var way : ways.entrySet()) {
                boolean wasReading = "ACTIVE".equals(state(each.getKey()));
                HttpResponse<String> answer = served.post(path(way.getValue()), "List-Unsubscribe=One-Click");
                boolean isOver = answer.statusCode() == 200
                        && answer.headers().firstValue("Set-Cookie").isEmpty()
                        && "STOPPED".equals(state(each.getKey()));
                ended.merge(way.getKey(), wasReading && isOver ? 1 : 0, Integer::sum);
                served.post(path(way.getValue()) + "/undo", "");
            }
        }
        ended.forEach((way, count) -> holds(
                "one POST to the link in " + way + ", without cookie: 200, and it is over (" + count + " of " + readers + ")",
                count == readers));
    }

    /// A reader takes her letters to another mailbox, and the old one is told.
    private void moves() throws Exception {
        String reader = SIGNED_UP.getFirst();
        String fresh = "anna.berg@example.com";
        // the newest mail's link opens it
        String own = path(ReceivedMail.link(awaitMail(reader, it -> it.has("List-Id")).plain(), "manage"));
        served.post(own + "/address", "address=" + fresh);
        ReceivedMail asked = awaitMail(fresh, it -> it.plain().contains("/confirm/"));
        served.post(path(ReceivedMail.link(asked.plain(), "confirm")), "");
        ReceivedMail told = awaitMail(reader, it -> it.plain().contains("/undo/"));
        note(MailRules.Kind.MOVED, reader, told);
    }

    /// Every rule of every kind, then what filters make of it.
    private void judge(String record) throws Exception {
        Path verify = bench.resolve("mailserver/verify.py");
        String name = "askfirst._domainkey." + DOMAIN;
        MailRules rules = new MailRules(AUTHOR, DOMAIN, ADDRESS, BASE);
        for (var each : mails.entrySet())
            rules.of(each.getValue(), each.getKey(), recipients.get(each.getKey()))
                    .forEach((rule, isKept) -> note(rule, each.getKey(), isKept, isKept ? "PASS" : "FAIL"));
        for (var each : mails.entrySet()) {
            boolean isSigned = each.getKey() != MailRules.Kind.INVITATION;
            List<String> dkim = Filters.dkim(verify, name, record, each.getValue());
            boolean isPassed = dkim.getFirst().equals(isSigned ? "pass" : "not signed");
            String said = isPassed ? "PASS" : "FAIL: " + dkim.getFirst();
            note("DKIM, by dkimpy (a letter leaves by the author's mailbox, unsigned)", each.getKey(), isPassed, said);
            if (each.getKey().isByList) {
                boolean isCovered = Set.of(dkim.get(1).split(" "))
                        .containsAll(Set.of("list-unsubscribe", "list-unsubscribe-post", "from", "to", "subject", "date"));
                note("… which covers `List-Unsubscribe` and `-Post`", each.getKey(), isCovered, isCovered ? "PASS" : "FAIL");
            }
            Filters.Score score = Filters.spam(each.getValue());
            note("SpamAssassin, offline: under 2", each.getKey(), score.points() < SPAM,
                    (score.points() < SPAM ? "PASS" : "FAIL: " + score.tests()) + " (" + score.points() + ")");
        }
        ReceivedMail changed = Filters.changed(mails.get(MailRules.Kind.ISSUE));
        holds("with one letter of its subject changed, dkimpy refuses it",
                !Filters.dkim(verify, name, record, changed).getFirst().equals("pass"));
    }

    private void report() {
        System.out.println("\n| rule | " + String.join(" | ", mails.keySet().stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList())
                + " |\n|---" + "|---".repeat(mails.size()) + "|");
        table.forEach((rule, cells) -> System.out.println("| " + rule + " | "
                + String.join(" | ", mails.keySet().stream().map(it -> cells.getOrDefault(it, "")).toList()) + " |"));
        System.out.println("\n| and | |\n|---|---|");
        singles.forEach(System.out::println);
        System.out.println(isFailed ? "\nFAIL" : "\nPASS: " + mails.size() + " kinds of mail, " + table.size() + " rules");
    }

    private void note(MailRules.Kind kind, String reader, ReceivedMail mail) {
        mails.put(kind, mail);
        recipients.put(kind, reader);
    }

    private void note(String rule, MailRules.Kind kind, boolean isKept, String said) {
        table.computeIfAbsent(rule, it -> new EnumMap<>(MailRules.Kind.class)).put(kind, said);
        isFailed |= !isKept;
    }

    private void holds(String what, boolean does) {
        singles.add("| " + what + " | " + (does ? "PASS" : "FAIL") + " |");
        isFailed |= !does;
    }

    private List<String> everybody() {
        List<String> all = new ArrayList<>(SIGNED_UP);
        for (int i = 0; i < readers - SIGNED_UP.size(); i++) all.add("reader" + i + "@example.com");
        return all;
    }

    private String state(String reader) throws Exception {
        Matcher state = Pattern.compile("\"address\" ?: ?\"" + Pattern.quote(reader) + "\"[^}]*?\"state\" ?: ?\"(\\w+)\"")
                .matcher(served.askfirst("readers", "list", "--json"));
        return state.find() ? state.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private List<ReceivedMail> mails(String address) throws Exception {
        List<ReceivedMail> mails = new ArrayList<>();
        for (byte[] bytes : post.fetch(address)) mails.add(ReceivedMail.of(bytes));
        return mails;
    }

    private ReceivedMail awaitMail(String address, Predicate<ReceivedMail> wanted) throws Exception {
        for (int i = 0; i < 300; i++) {
            Optional<ReceivedMail> newest = mails(address).reversed().stream().filter(wanted).findFirst();
            if (newest.isPresent()) return newest.get();
            Thread.sleep(200);
        }
        throw new IOException("no such mail came to " + address + "\n" + String.join("\n", post.complaints()));
    }

    /// And how a terminal shows the issue, and the question whether she wants any.
    private void keep(Path folder) throws Exception {
        for (var each : mails.entrySet()) {
            String name = each.getKey().name().toLowerCase(Locale.ROOT);
            Path mail = Files.write(folder.resolve(name + ".eml"), each.getValue().bytes());
            if (each.getKey() != MailRules.Kind.ISSUE && each.getKey() != MailRules.Kind.CONFIRMATION) continue;
            Process screens = new ProcessBuilder(bench.resolve("mailserver/screens").toString(), mail.toString())
                    .redirectOutput(folder.resolve(name + ".screens.txt").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            holds("mutt shows the " + name + ", screen by screen", screens.waitFor() == 0);
        }
    }

    private boolean isWorkingDay() throws IOException {
        Matcher zone = Pattern.compile("(?m)^zone: (.*)$").matcher(Files.readString(home.resolve("site-content/newsletter.yml")));
        if (!zone.find()) return false;
        DayOfWeek day = ZonedDateTime.now(ZoneId.of(zone.group(1))).getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    private static String path(String link) {
        return link.substring(BASE.length() - 1);
    }

    private static void copy(Path from, Path into) throws Exception {
        new ProcessBuilder("rm", "-rf", into.resolve(from.getFileName()).toString()).start().waitFor();
        new ProcessBuilder("cp", "-r", from.toString(), into.toString()).start().waitFor();
    }
}
