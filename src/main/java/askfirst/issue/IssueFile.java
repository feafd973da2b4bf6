package askfirst.issue;

import askfirst.problem.Keys;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// `issues/NAME/index.md` or `issues/NAME.md`: the one place that knows how a letter is written down.
public final class IssueFile {
    /// What the tables of those it is sent to have room for, with "[Test]" before it.
    private static final int LONGEST_TITLE = 500;

    private IssueFile() {}

    /// Reads one letter.
    ///
    /// Empty when something it cannot be without is missing; every mistake is in `problems`.
    ///
    /// @param file from the newsletter's folder on, as problems name it
    public static Optional<Issue> parse(Path file, byte[] bytes, Problems problems) {
        return FrontMatter.read(file, bytes, problems).flatMap(front -> issue(file, front, problems));
    }

    /// What stands in for a letter that [#parse] refused, so that the mistakes in its text are found with the others:
    /// what is missing is guessed. Says nothing, and is never to be published.
    ///
    /// Empty when nobody can tell where the text begins.
    public static Optional<Issue> standIn(Path file, byte[] bytes) {
        return FrontMatter.readPastMistakes(file, bytes)
                .map(front -> issue(file, front, Essentials.of(file, front.keys(), new Problems()), new Problems()));
    }

    /// A new letter's text: its front matter and the author's own template below.
    public static String draft(String title, LocalDate date, String template) {
        String quoted = title.strip().replace("\\", "\\\\").replace("\"", "\\\"");
        return "---\ntitle: \"" + quoted + "\"\ndate: " + date + "\ndraft: true\n---\n\n" + template;
    }

    private static Optional<Issue> issue(Path file, FrontMatter front, Problems problems) {
        Essentials found = Essentials.of(file, front.keys(), problems);
        Issue issue = issue(file, front, found, problems);
        return found.areAllThere() ? Optional.of(issue) : Optional.empty();
    }

    /// What a letter cannot be without.
    private record Essentials(Optional<String> title, Optional<LocalDate> date, Optional<String> slug) {
        static Essentials of(Path file, Keys keys, Problems problems) {
            String name = name(file);
            return new Essentials(
                    IssueFile.title(file, keys, problems),
                    IssueFile.date(keys, name),
                    IssueFile.slug(file, keys, name, problems));
        }

        boolean areAllThere() {
            return title.isPresent() && date.isPresent() && slug.isPresent();
        }
    }

    private static Issue issue(Path file, FrontMatter front, Essentials found, Problems problems) {
        Keys keys = front.keys();
        Optional<String> summary = keys.paragraph("summary").map(text -> text.replace('\n', ' '));
        List<String> tags = List.copyOf(new LinkedHashSet<>(keys.texts("tags")));
        Issue.Visibility visibility =
                keys.choice("visibility", Issue.Visibility.values()).orElse(Issue.Visibility.PUBLIC);
        Issue.Reach reach = keys.flag("big-news").orElse(false) ? Issue.Reach.BIG_NEWS : Issue.Reach.ORDINARY;
        Optional<LocalDate> updated = updated(file, keys, found.date(), problems);
        List<String> aliases = aliases(file, keys, problems);
        Issue.Stage stage = keys.flag("draft").orElse(false) ? Issue.Stage.DRAFT : Issue.Stage.FINISHED;
        Optional<String> image = keys.text("image");
        var extra = keys.extra("extra");
        keys.refuseUnknown();
        return new Issue(
                found.slug().orElseGet(() -> Slug.of(keys.text("slug").orElseGet(() -> Slug.withoutDay(name(file))))),
                found.title().orElse(""),
                found.date().orElse(LocalDate.EPOCH),
                updated,
                summary,
                tags,
                visibility,
                reach,
                stage,
                aliases,
                image,
                extra,
                file,
                front.body(),
                front.bodyLine());
    }

    private static Optional<String> title(Path file, Keys keys, Problems problems) {
        Optional<String> title = keys.required("title", "Write for example `title: A wall, a book`.");
        if (title.isEmpty() || title.get().length() <= LONGEST_TITLE) return title;
        problems.add(
                file,
                keys.lineOf("title"),
                "`title` has " + title.get().length() + " characters; it is the mail's subject and may have "
                        + LONGEST_TITLE + ".");
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Keys keys, String name) {
        if (!keys.isAbsent("date")) return keys.date("date");
        String example = Slug.day(name).map(LocalDate::toString).orElse("2026-11-30");
        keys.required("date", "Write for example `date: " + example + "`.");
        return Optional.empty();
    }

    static Optional<String> slug(Path file, Keys keys, String name, Problems problems) {
        Optional<String> written = keys.text("slug");
        String slug = written.orElseGet(() -> Slug.withoutDay(name));
        if (Slug.isSlug(slug)) return Optional.of(slug);
        problems.add(
                file,
                keys.lineOf("slug"),
                "`" + slug + "` cannot stand in an address. Write `slug: " + Slug.of(slug) + "`.");
        return Optional.empty();
    }

    private static Optional<LocalDate> updated(Path file, Keys keys, Optional<LocalDate> date, Problems problems) {
        Optional<LocalDate> updated = keys.date("updated");
        if (updated.isPresent() && date.isPresent() && updated.get().isBefore(date.get()))
            problems.add(file, keys.lineOf("updated"), "`updated` is before `date`. Remove it or write a later day.");
        return updated;
    }

    private static List<String> aliases(Path file, Keys keys, Problems problems) {
        List<String> aliases = new ArrayList<>();
        for (String alias : keys.texts("aliases")) {
            if (Addresses.isAlias(alias)) aliases.add(Addresses.whole(alias));
            else
                problems.add(
                        file,
                        keys.lineOf("aliases"),
                        "The alias `" + alias + "` must be an old path of this site such as /2024/rain/.");
        }
        return List.copyOf(aliases);
    }

    /// What the author called it: the folder of an `index.md`, else the file without its ending.
    static String name(Path file) {
        String last = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        if (last.equals("index.md") && folder != null) return String.valueOf(folder.getFileName());
        return last.endsWith(".md") ? last.substring(0, last.length() - 3) : last;
    }
}
