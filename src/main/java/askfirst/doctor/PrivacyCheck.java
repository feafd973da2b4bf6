package askfirst.doctor;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Whether files with secrets in them are for their owner only.
///
/// @param home the newsletter's folder: files are named from there
record PrivacyCheck(String name, Path home, List<Path> files) implements Check {

    @Override
    public Finding look() {
        List<Path> open = new ArrayList<>();
        List<Path> there = files.stream().filter(Files::exists).toList();
        for (Path file : there) {
            try {
                if (!PrivateFiles.isPrivate(file)) open.add(file);
            } catch (IOException unreadable) {
                return Finding.broken(name, named(List.of(file)) + " cannot be looked at.");
            }
        }
        if (there.isEmpty()) return Finding.skipped(name, named(files) + " is not there yet.");
        if (open.isEmpty()) return Finding.ok(name, "Only you can read " + named(there) + ".");
        return Finding.wrong(
                name,
                "Others on this machine can read or change " + named(open) + ", with secrets in it.",
                open.stream().map(it -> "chmod 600 " + it).collect(Collectors.joining("\n")));
    }

    private String named(List<Path> which) {
        return which.stream()
                .map(it -> it.startsWith(home) ? home.relativize(it) : it)
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }
}
