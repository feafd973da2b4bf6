import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Publishes the same newsletters with Askfirst and with Hugo, in turn, and prints what each took:
/// `java bench/Publish.java [--from FOLDER] [--counts 10,100,650,5000] [--pairs 5]`.
///
/// Every run is a fresh process, timed from outside, launcher included; a figure is never taken from another day's run
/// of the other program. Wants `hugo` and `/usr/bin/time` (Debian: `hugo`, `time`), and stops when a run fails or its
/// output is not whole.
public final class Publish {
    private static final Path BENCH = Path.of(Publish.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .getParent();
    private static final String ASKFIRST = BENCH.resolveSibling("askfirst").toString();

    private final Path work;
    private final Path from;
    private final int wantedPairs;

    private Publish(Path work, Path from, int wantedPairs) {
        this.work = work;
        this.from = from;
        this.wantedPairs = wantedPairs;
    }

    /// What one process took: seconds by the wall clock, seconds of processor time, and its peak resident memory.
    private record Run(double wall, double cpu, double megabytes) {}

    private record Pair(Run askfirst, Run hugo) {}

    /// One newsletter on disk, for both.
    private record Home(Path folder, int issues) {
        String edited() {
            return "letter-%05d".formatted((issues + 1) / 2);
        }

        Path out() {
            return folder.resolve("public");
        }

        Path hugo() {
            return folder.resolve("hugo");
        }

        Path hugoOut() {
            return hugo().resolve("public");
        }
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new TreeMap<>(
                Map.of("--from", BENCH.resolve("corpus").toString(), "--counts", "10,100,650,5000", "--pairs", "5"));
        for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Locale.setDefault(Locale.ROOT);
        Path work = Files.createTempDirectory("askfirst-bench");
        Publish bench = new Publish(work, Path.of(options.get("--from")), Integer.parseInt(options.get("--pairs")));
        bench.introduce();
        for (String count : options.get("--counts").split(",")) bench.compare(Integer.parseInt(count));
        bench.smallCommands();
        delete(work);
    }

    private void introduce() throws Exception {
        time(work, ASKFIRST, "--help"); // builds, and makes the cache for the command line, where missing
        System.out.println(said("hugo", "version"));
        System.out.printf(
                "%s, %d processors%n",
                said("uname", "-srm"), Runtime.getRuntime().availableProcessors());
    }

    private void compare(int issues) throws Exception {
        Home home = new Home(work.resolve("letters-" + issues), issues);
        String java = ProcessHandle.current().info().command().orElse("java");
        System.out.println("\n" + said(java, BENCH + "/Corpus.java", "" + from, "" + home.folder(), "" + issues));
        List<Pair> full = new ArrayList<>();
        List<Pair> unchanged = new ArrayList<>();
        List<Pair> edited = new ArrayList<>();
        int pairs = issues > 1000 ? Math.min(3, wantedPairs) : wantedPairs;
        for (int pair = 0; pair <= pairs; pair++) {
            startAfresh(home);
            full.add(new Pair(askfirst(home), hugo(home)));
            if (pair == 0) describe(home);
            unchanged.add(new Pair(askfirst(home), hugo(home)));
            edit(home, pair);
            edited.add(new Pair(askfirst(home), hugo(home)));
            wholeAndEdited(home, pair);
        }
        System.out.printf("load averages afterwards: %s%n%n%s", said("cat", "/proc/loadavg"), HEADING);
        row(issues, "full", full, issues <= 10 ? "–" : issues <= 100 ? "≤ 1.5" : "< 1");
        row(issues, "unchanged", unchanged, "≤ 0.1");
        row(issues, "one edited", edited, issues == 650 ? "≤ 0.5" : "–");
        delete(home.folder());
    }

    /// No output and no memory of an earlier run: only what the author wrote.
    private static void startAfresh(Home home) throws Exception {
        for (Path path : list(home.folder()))
            if (!path.endsWith("site-content") && !path.endsWith("hugo")) delete(path);
        delete(home.hugoOut());
    }

    private static void edit(Home home, int pair) throws IOException {
        for (String folder : List.of("site-content/issues", "hugo/content/issues")) {
            for (Path issue : list(home.folder().resolve(folder)))
                if (issue.toString().endsWith(home.edited() + ".md"))
                    Files.writeString(issue, "\n" + sentence(pair) + "\n", StandardOpenOption.APPEND);
        }
    }

    private static String sentence(int pair) {
        return "An afterthought, number " + pair + ".";
    }

    private static void wholeAndEdited(Home home, int pair) throws IOException {
        for (Path out : List.of(site(home), home.hugoOut())) {
            String page = Files.readString(out.resolve("issues/" + home.edited() + "/index.html"));
            if (!page.contains(sentence(pair))) throw new IOException(out + " does not show the edit");
            if (list(out.resolve("issues")).size() != home.issues()) throw new IOException(out + " lacks an issue");
        }
    }

    private static void describe(Home home) throws IOException {
        for (Path out : List.of(site(home), home.hugoOut())) {
            try (Stream<Path> walk = Files.walk(out.toRealPath())) {
                List<Path> files = walk.filter(Files::isRegularFile).toList();
                double bytes = 0;
                for (Path file : files) bytes += Files.size(file);
                String who = out.startsWith(home.hugo()) ? "Hugo" : "Askfirst";
                System.out.printf("%s wrote %d files, %.1f MB%n", who, files.size(), bytes / 1e6);
            }
        }
    }

    private static Path site(Home home) {
        Path current = home.out().resolve("current");
        return Files.exists(current) ? current : home.out();
    }

    private Run askfirst(Home home) throws Exception {
        return time(home.folder(), ASKFIRST, "publish", "--home", "" + home.folder(), "--to", "" + home.out());
    }

    private Run hugo(Home home) throws Exception {
        return time(home.hugo(), "hugo", "--quiet");
    }

    private void smallCommands() throws Exception {
        System.out.printf("%n| command | seconds, median (minimum) | peak MB | wanted |%n|---|---|---|---|%n");
        String sample = BENCH.getParent().toString();
        for (String[] command : new String[][] {{ASKFIRST, "--help"}, {ASKFIRST, "check", "--home", sample}}) {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i <= 2 * wantedPairs; i++) runs.add(time(work, command));
            runs.remove(0);
            System.out.printf(
                    "| `askfirst %s` | %s | %.0f | < 0.4 |%n", command[1], wall(runs), median(runs, Run::megabytes));
        }
    }

    /// Waits until earlier runs' files are on the disk, so that nobody pays for another's.
    private Run time(Path folder, String... command) throws Exception {
        said("sync");
        Path took = work.resolve("took");
        Path said = work.resolve("said");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%U %S %M", "-o", took.toString()));
        timed.addAll(List.of(command));
        ProcessBuilder process = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (exit != 0)
            throw new IOException(String.join(" ", command) + " ended with " + exit + ":\n" + Files.readString(said));
        String[] figures = Files.readString(took).strip().split(" ");
        return new Run(
                wall,
                Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]) / 1024);
    }

    private static final String HEADING = """
            | issues | what | Askfirst s, median (min) | Hugo s, median (min) | ratio | of minima | of CPU | Askfirst MB | Hugo MB | wanted |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    /// The ratio is the median of the pairs' ratios: the two runs of a pair saw the same weather. The first pair only
    /// warms up.
    private static void row(int issues, String what, List<Pair> pairs, String wanted) {
        List<Pair> counted = pairs.subList(1, pairs.size());
        List<Run> ours = counted.stream().map(Pair::askfirst).toList();
        List<Run> theirs = counted.stream().map(Pair::hugo).toList();
        System.out.printf(
                "| %d | %s | %s | %s | **%.2f** | %.2f | %.2f | %.0f | %.0f | %s |%n",
                issues,
                what,
                wall(ours),
                wall(theirs),
                median(counted, pair -> pair.askfirst().wall() / pair.hugo().wall()),
                minimum(ours, Run::wall) / minimum(theirs, Run::wall),
                median(ours, Run::cpu) / median(theirs, Run::cpu),
                ours.stream().mapToDouble(Run::megabytes).max().orElseThrow(),
                theirs.stream().mapToDouble(Run::megabytes).max().orElseThrow(),
                wanted);
    }

    private static String wall(List<Run> runs) {
        return "%.2f (%.2f)".formatted(median(runs, Run::wall), minimum(runs, Run::wall));
    }

    private static <T> double median(List<T> list, ToDoubleFunction<T> figure) {
        double[] sorted = list.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static <T> double minimum(List<T> list, ToDoubleFunction<T> figure) {
        return list.stream().mapToDouble(figure).min().orElseThrow();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed: " + said);
        return said;
    }

    private static void delete(Path path) throws Exception {
        said("rm", "-rf", path.toString());
    }
}
