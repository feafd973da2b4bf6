package askfirst.archive;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pictures of letters that were changed or taken out since: mails that were sent lead to them, so each goes on
/// answering at its address as long as something stands at its letter's own, the letter or an alias.
///
/// The release before is all the memory there is: it holds them under the addresses they have, and nothing else has to
/// be kept, or can be lost, beside it. A site made in an empty folder has none.
record FormerPhotos(Path before) {
    /// Of one letter; beyond it the oldest go.
    static final int MOST = 1_000;

    /// As [Developed#published] names them.
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+-[0-9a-f]{10}-[0-9]+\\.(?:jpg|png|gif)");

    /// Their paths, when these are all the pages there are now.
    List<String> beside(Pages now) {
        List<String> paths = new ArrayList<>();
        for (String letter : names(before.resolve("issues").toFile())) {
            String page = "issues/" + letter + "/";
            if (now.files().contains(page + "index.html")) add(page, now, paths);
        }
        return paths;
    }

    private void add(String page, Pages now, List<String> paths) {
        List<String> gone = new ArrayList<>();
        for (String name : names(before.resolve(page).toFile()))
            if (NAME.matcher(name).matches() && !now.isTaken(page + name)) gone.add(page + name);
        paths.addAll(gone.size() > MOST ? newest(gone) : gone);
    }

    private List<String> newest(List<String> gone) {
        record Aged(String path, long made) {}
        Stream<Aged> aged =
                gone.stream().map(it -> new Aged(it, before.resolve(it).toFile().lastModified()));
        return aged.sorted(Comparator.comparingLong(Aged::made).reversed().thenComparing(Aged::path))
                .limit(MOST)
                .map(Aged::path)
                .toList();
    }

    private static String[] names(File folder) {
        String[] names = folder.list();
        return names == null ? new String[0] : names;
    }
}
