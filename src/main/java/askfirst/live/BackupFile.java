package askfirst.live;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// What `askfirst backup` wrote: a zip archive of files in `data/`.
public final class BackupFile {
    static final String DATABASE = "askfirst.mv.db";
    static final String FOLDER = "data/";
    /// What is put back; nothing else in an archive is looked at.
    private static final Pattern NAMES = Pattern.compile(
            "data/(askfirst\\.mv\\.db|never|invited|attempted|key|dkim-[\\w-]+\\.pem|begun/[0-9a-f-]{36}(\\.earlier)?)");

    private final Path file;

    public BackupFile(Path file) {
        this.file = file;
    }

    /// What came of putting it back.
    public sealed interface Result {
        /// @param kept what was there before and stayed as it was, because it may know more
        record PutBack(List<String> written, List<String> kept) implements Result {}

        /// There is a database already; nothing was changed.
        record Taken() implements Result {}

        /// There is nothing in it that we wrote; nothing was changed.
        record NoBackup() implements Result {}
    }

    /// Writes over nothing. Ended in the middle, it leaves no database, and can be done again.
    public Result putBack(Path data) throws IOException {
        if (Files.exists(data.resolve(DATABASE))) return new Result.Taken();
        PrivateFiles.folder(data);
        Map<String, Path> drafts = new LinkedHashMap<>();
        try {
            unpack(data, drafts);
            return drafts.isEmpty() ? new Result.NoBackup() : put(drafts, data);
        } catch (ZipException damaged) {
            return new Result.NoBackup();
        } finally {
            for (Path each : drafts.values()) Files.deleteIfExists(each);
        }
    }

    private void unpack(Path data, Map<String, Path> drafts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (!NAMES.matcher(each.getName()).matches()) continue;
                Path draft = PrivateFiles.draft(data);
                drafts.put(each.getName().substring(FOLDER.length()), draft);
                try (OutputStream out = Files.newOutputStream(draft)) {
                    zip.transferTo(out);
                }
            }
        }
    }

    private static Result put(Map<String, Path> drafts, Path data) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        // the database is the first in an archive, and the last here, because with it the newsletter can be served
        for (String name : List.copyOf(drafts.keySet()).reversed()) {
            Path into = data.resolve(name);
            if (Files.exists(into) && Files.size(into) > 0) {
                kept.add(name);
                continue;
            }
            PrivateFiles.folder(into.resolveSibling(".").normalize());
            Files.move(drafts.get(name), into, StandardCopyOption.ATOMIC_MOVE);
            written.add(name);
        }
        return new Result.PutBack(written, kept);
    }
}
