package askfirst.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The class path the launcher gives to `publish`: our code and few jars.
final class PublishPath {
    private static final Pattern NEEDS = Pattern.compile("(?m)^publish_needs=\"askfirst-code ([^\"]+)\"$");

    private PublishPath() {}

    /// How the jars' names begin, as the launcher has them.
    static List<String> needs() throws IOException {
        Matcher line = NEEDS.matcher(Files.readString(Path.of("askfirst")));
        if (!line.find()) throw new IOException("The launcher does not say what publish needs.");
        return List.of(line.group(1).split(" "));
    }

    static String whole() throws IOException {
        List<String> needs = needs();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith("classes") && !part.endsWith("test-classes") || isNeeded(part, needs))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static boolean isNeeded(String jar, List<String> needs) {
        String name = Path.of(jar).getFileName().toString();
        return name.endsWith(".jar") && needs.stream().anyMatch(name::startsWith);
    }
}
