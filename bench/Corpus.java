import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a newsletter of any size out of a folder of Markdown: `java bench/Corpus.java FROM-FOLDER TO-HOME COUNT`.
///
/// Every issue is a few whole sections (`#` or `##`) of the given letters, about 25 KB together, in another order each
/// time.
/// The same folder and count give the same bytes. `TO-HOME` is a home for Askfirst, `TO-HOME/hugo` the same letters for
/// Hugo.
public final class Corpus {
    private static final int WANTED_BYTES = 25_000;
    private static final LocalDate NEWEST = LocalDate.of(2025, 12, 18);
    private static final int DAYS_COVERED = 4_600;
    private static final List<String> TAGS = List.of(
            "boats", "books", "charts", "code", "family", "garden", "music", "rain", "tea", "tools", "travel", "walls");

    private final Path home;
    private final Path hugo;
    private final List<String> sections;

    private Corpus(Path home, List<String> sections) {
        this.home = home;
        this.hugo = home.resolve("hugo");
        this.sections = sections;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: java bench/Corpus.java FROM-FOLDER TO-HOME COUNT");
            System.exit(2);
        }
        Path home = Path.of(args[1]);
        if (Files.exists(home)) {
            System.err.println(home + " exists already; name a folder that does not.");
            System.exit(1);
        }
        new Corpus(home, sections(Path.of(args[0]))).write(Integer.parseInt(args[2]));
    }

    private void write(int count) throws IOException {
        settings();
        page(
                "about",
                "About this letter",
                "Once a month a letter goes out from this desk. It is about what was mended, read and seen.");
        page(
                "promise",
                "The promise",
                "You get the letter because you asked for it. One press stops it. Nothing counts what you open.");
        long bytes = 0;
        for (int number = 1; number <= count; number++) {
            String body = body(number);
            bytes += body.getBytes(StandardCharsets.UTF_8).length;
            issue(number, count, body);
        }
        System.out.printf(
                "%d issues, %d bytes each on average, from %d sections%n", count, bytes / count, sections.size());
    }

    private void settings() throws IOException {
        put(home.resolve("site-content/newsletter.yml"), """
                title: A letter from the harbour
                author: Ada Example
                description: What was mended, read and seen, once a month.
                language: en
                zone: UTC
                base-url: https://letters.example.org/
                rhythm: about once a month
                postal-address: Ada Example, Quay 4, 12345 Harbour
                sender: ada@letters.example.org
                theme: classic
                """);
        Path bench = Path.of(Corpus.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getParent();
        copy(bench.resolve("hugo"), hugo);
        copy(bench.resolveSibling("themes/classic/assets"), hugo.resolve("static/assets"));
    }

    private void page(String slug, String title, String text) throws IOException {
        String body = "title: %s\ndescription: %s\n---\n\n%s\n\n## How to reach me\n\nAnswer any letter.\n"
                .formatted(title, text, text);
        put(home.resolve("site-content/pages/" + slug + ".md"), "---\n" + body);
        put(hugo.resolve("content/" + slug + ".md"), "---\n" + body);
    }

    private void issue(int number, int count, String body) throws IOException {
        LocalDate date = NEWEST.minusDays((long) (count - number) * Math.max(1, Math.min(28, DAYS_COVERED / count)));
        String slug = "letter-%05d".formatted(number);
        String front = "title: Letter %d, from %s\ndate: %s\nslug: %s\ntags: %s\n"
                .formatted(
                        number,
                        date.getMonth().toString().charAt(0)
                                + date.getMonth().toString().substring(1).toLowerCase(),
                        date,
                        slug,
                        tags(number));
        String name = date + "-" + slug + ".md";
        put(home.resolve("site-content/issues/" + name), "---\n" + front + "---\n\n" + body);
        // Hugo files letters by year through a taxonomy called `archive`
        put(
                hugo.resolve("content/issues/" + name),
                "---\n" + front + "archive: [\"" + date.getYear() + "\"]\n---\n\n" + body);
    }

    private static Set<String> tags(int number) {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = 0; i < 2 + number % 3; i++) tags.add(TAGS.get((number * 5 + i * (1 + number % 7)) % TAGS.size()));
        return tags;
    }

    private String body(int number) {
        StringBuilder body = new StringBuilder(
                "This is letter number **" + number + "**. It says good morning, and then it says this.\n\n");
        for (int i = 0; i < sections.size() && body.length() < WANTED_BYTES; i++) {
            String section = sections.get((number * 7 + i) % sections.size());
            if (body.length() + section.length() < WANTED_BYTES * 1.1)
                body.append(section).append("\n");
        }
        return body.toString();
    }

    private static List<String> sections(Path folder) throws IOException {
        List<String> sections = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters = files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            for (Path letter : letters) cut(Files.readString(letter), sections);
        }
        if (sections.isEmpty()) throw new IOException("There is no Markdown file in " + folder);
        return sections;
    }

    /// Cuts before each heading of the first two levels, but not inside a code block or a comment.
    private static void cut(String letter, List<String> sections) {
        List<String> lines = withoutFrontMatter(letter).lines().toList();
        List<String> section = new ArrayList<>();
        String fence = "";
        boolean comment = false;
        for (String line : lines) {
            String start = line.strip();
            if (fence.isEmpty() && !comment && line.matches("##? .*")) {
                keep(section, sections);
                section.clear();
            }
            if (fence.isEmpty() && start.startsWith("<!--")) comment = true;
            if (start.contains("-->")) comment = false;
            if (!fence.isEmpty() && start.equals(fence)) fence = "";
            else if (fence.isEmpty() && !comment && (start.startsWith("```") || start.startsWith("~~~")))
                fence = start.substring(0, 3);
            section.add(line);
        }
        keep(section, sections);
    }

    private static void keep(List<String> section, List<String> sections) {
        String text = section.stream().collect(Collectors.joining("\n", "", "\n"));
        if (!text.isBlank()) sections.add(text.strip() + "\n");
    }

    private static String withoutFrontMatter(String letter) {
        for (String fence : List.of("---\n", "+++\n")) {
            int end = letter.startsWith(fence) ? letter.indexOf("\n" + fence, 3) : -1;
            if (end >= 0) return letter.substring(end + 5);
        }
        return letter;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
