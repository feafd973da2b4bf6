package askfirst.desk;

import askfirst.issue.Issues;
import askfirst.issue.SourceFile;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// What there is to do until the first letter can go out, looked up each time: nobody ticks anything off.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class Checklist {
    /// the letters that come with the program
    static final Set<String> SAMPLE = Set.of(
            "2026-08-23-the-shelf-audit",
            "2026-09-20-four-days-without-slides",
            "2026-10-18-the-harbour-at-six",
            "2026-11-15-a-wall-a-book-and-some-rain");
    /// from `site-content/issues/` on
    private static final int NAME = 2;

    private final Home home;
    private final Site site;
    private final Settings settings;
    private final Checkups checkups;

    Checklist(Home home, Site site, Settings settings, Checkups checkups) {
        this.home = home;
        this.site = site;
        this.settings = settings;
        this.checkups = checkups;
    }

    List<DeskPage.Step> steps() {
        return List.of(
                step(DeskPage.Task.SEE_LETTERS, Files.exists(home.publicFolder().resolve("current"))),
                step(DeskPage.Task.FIRST_LETTER, hasOwnLetter()),
                step(DeskPage.Task.POSTAL_ADDRESS, site.postalAddress().isPresent()),
                step(DeskPage.Task.MAIL_ACCOUNT, settings.mail().isPresent()),
                step(DeskPage.Task.DOMAIN_CHECK, checkups.isDomainWell()));
    }

    private static DeskPage.Step step(DeskPage.Task task, boolean isDone) {
        return new DeskPage.Step(task, isDone);
    }

    private boolean hasOwnLetter() {
        return Issues.files(home, new Problems()).stream()
                .filter(it -> it.kind() == SourceFile.Kind.LETTER)
                .map(it -> it.path().getName(NAME).toString())
                .anyMatch(it -> !SAMPLE.contains(it) && !it.endsWith("-first-letter"));
    }
}
