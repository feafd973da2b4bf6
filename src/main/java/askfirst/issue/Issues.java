package askfirst.issue;

import askfirst.problem.Problems;
import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything the author wrote: letters, newest first, pages by their slug, and the files that go with them.
///
/// [#read] does all at once. To read only what changed, list [#files], parse single ones with [IssueFile] and
/// [PageFile], and put all together with [#of].
public record Issues(List<Issue> issues, List<PlainPage> pages, List<SourceFile> raw) {
    private static final Comparator<Issue> NEWEST_FIRST = (a, b) -> {
        int byDate = b.date().compareTo(a.date());
        return byDate != 0 ? byDate : a.slug().compareTo(b.slug());
    };

    /// Every file below `issues/`, `pages/` and `files/`; one stat each, none is opened. No letter at all is a problem.
    public static List<SourceFile> files(Home home, Problems problems) {
        return new SourceFolder(home, problems).files();
    }

    /// Reads every file.
    public static Issues read(Home home, Problems problems) {
        List<Issue> issues = new ArrayList<>();
        List<PlainPage> pages = new ArrayList<>();
        List<SourceFile> files = files(home, problems);
        for (SourceFile file : files) {
            try {
                switch (file.kind()) {
                    case LETTER ->
                        IssueFile.parse(file.path(), bytes(home, file), problems)
                                .ifPresent(issues::add);
                    case PAGE ->
                        PageFile.parse(file.path(), bytes(home, file), problems).ifPresent(pages::add);
                    case RAW -> {}
                }
            } catch (IOException unreadable) {
                problems.add(file.path(), 0, "This file cannot be read: " + unreadable.getMessage());
            }
        }
        return of(files, issues, pages, problems);
    }

    /// Puts together what was read, sorted; a slug or alias that leads to two places is a problem.
    public static Issues of(List<SourceFile> files, List<Issue> issues, List<PlainPage> pages, Problems problems) {
        List<SourceFile> raw = new ArrayList<>();
        for (SourceFile file : files) if (file.kind() == SourceFile.Kind.RAW) raw.add(file);
        List<Issue> newestFirst = new ArrayList<>(issues);
        newestFirst.sort(NEWEST_FIRST);
        List<PlainPage> bySlug = new ArrayList<>(pages);
        bySlug.sort((a, b) -> a.slug().compareTo(b.slug()));
        Addresses.check(newestFirst, bySlug, problems);
        return new Issues(List.copyOf(newestFirst), List.copyOf(bySlug), List.copyOf(raw));
    }

    private static byte[] bytes(Home home, SourceFile file) throws IOException {
        return Files.readAllBytes(home.folder().resolve(file.path()));
    }
}
