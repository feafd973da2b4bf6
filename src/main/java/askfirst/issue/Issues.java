package askfirst.issue;

import askfirst.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything the author wrote: letters, newest first, pages by their slug, and the files that go with them.
///
/// [#read] does all at once. To read only what changed, list [#files], parse single ones with [IssueFile] and
/// [PageFile], and put all together with [#of].
public record Issues(List<Issue> issues, List<PlainPage> pages, List<SourceFile> raw) {
    private static final Comparator<Issue> NEWEST_FIRST =
            Comparator.comparing(Issue::date).reversed().thenComparing(Issue::slug);

    /// Every file below `issues/`, `pages/` and `files/`; one stat each, none is opened.
    public static List<SourceFile> files(Path siteContent, Problems problems) {
        return new SourceFolder(siteContent, problems).files();
    }

    /// Reads every file.
    public static Issues read(Path siteContent, Problems problems) {
        List<Issue> issues = new ArrayList<>();
        List<PlainPage> pages = new ArrayList<>();
        List<SourceFile> files = files(siteContent, problems);
        for (SourceFile file : files) {
            try {
                switch (file.kind()) {
                    case LETTER ->
                        IssueFile.parse(file.path(), bytes(siteContent, file), problems)
                                .ifPresent(issues::add);
                    case PAGE ->
                        PageFile.parse(file.path(), bytes(siteContent, file), problems)
                                .ifPresent(pages::add);
                    case RAW -> {}
                }
            } catch (IOException unreadable) {
                problems.add(file.path(), 0, "This file cannot be read: " + unreadable.getMessage());
            }
        }
        return of(files, issues, pages, problems);
    }

    /// Puts together what was read, sorted; a slug or alias that leads to two places is a problem, and so is no letter
    /// at all.
    public static Issues of(List<SourceFile> files, List<Issue> issues, List<PlainPage> pages, Problems problems) {
        List<SourceFile> raw = new ArrayList<>();
        for (SourceFile file : files) if (file.kind() == SourceFile.Kind.RAW) raw.add(file);
        if (files.stream().noneMatch(file -> file.kind() == SourceFile.Kind.LETTER)) {
            problems.add(
                    Path.of("issues"), 0, "There is no letter yet. Write the first one with: askfirst new \"Title\"");
        }
        List<Issue> newestFirst = new ArrayList<>(issues);
        newestFirst.sort(NEWEST_FIRST);
        List<PlainPage> bySlug = new ArrayList<>(pages);
        bySlug.sort(Comparator.comparing(PlainPage::slug));
        Addresses.check(newestFirst, bySlug, problems);
        return new Issues(List.copyOf(newestFirst), List.copyOf(bySlug), List.copyOf(raw));
    }

    private static byte[] bytes(Path siteContent, SourceFile file) throws IOException {
        return Files.readAllBytes(siteContent.resolve(file.path()));
    }
}
