package askfirst.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files a new newsletter starts with: those in the jar's `starter/`, with `{{answers}}` filled in.
final class Starter {
    /// what lies in the jar → where it goes
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("site-content/newsletter.yml", "site-content/newsletter.yml");
        FILES.put("site-content/template.md", "site-content/template.md");
        FILES.put("site-content/issues/first-letter/index.md", "site-content/issues/{{date}}-first-letter/index.md");
        FILES.put("site-content/pages/about.md", "site-content/pages/about.md");
        FILES.put("site-content/pages/promise.md", "site-content/pages/promise.md");
        FILES.put("gitignore", ".gitignore");
        FILES.put("settings.yml", "settings.yml");
    }

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final Path home;

    Starter(Path home) {
        this.home = home;
    }

    /// What stands in the way, if anything does.
    Optional<Path> taken() {
        for (String name : new String[] {"site-content", "settings.yml"})
            if (Files.exists(home.resolve(name))) return Optional.of(home.resolve(name));
        return Files.exists(home) && !Files.isDirectory(home) ? Optional.of(home) : Optional.empty();
    }

    void write(Map<String, String> answers) throws IOException {
        for (var file : FILES.entrySet()) {
            Path target = home.resolve(filled(file.getValue(), answers));
            if (Files.exists(target)) continue;
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(read(file.getKey()), answers), StandardOpenOption.CREATE_NEW);
        }
        keepSecret(home.resolve("settings.yml"));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Starter.class.getResourceAsStream("/starter/" + name)) {
            if (in == null) throw new IOException("The program's own file starter/" + name + " is missing.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String filled(String text, Map<String, String> answers) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(answers.getOrDefault(gap.group(1), "")));
    }

    private static void keepSecret(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
