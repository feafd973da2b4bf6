package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issues;
import askfirst.issue.PlainPage;
import askfirst.issue.SourceFile;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All the author wrote, as far as front matter tells: issues newest first, and her own pages.
///
/// @param standIns for letters whose front matter has a mistake, so that nothing is published and all is read
record Contents(List<Gist> issues, List<Gist> standIns, List<PlainPage> pages) {
    private static final Comparator<Gist> NEWEST_FIRST = (a, b) -> {
        int byDate = b.issue().date().compareTo(a.issue().date());
        return byDate != 0 ? byDate : a.issue().slug().compareTo(b.issue().slug());
    };

    static Contents read(Fronts texts, Workers workers, Problems problems) {
        List<SourceFile> files = Issues.files(texts.sources().home(), problems);
        List<Path> letters = new ArrayList<>();
        List<PlainPage> pages = new ArrayList<>();
        for (SourceFile file : files) {
            switch (file.kind()) {
                case LETTER -> letters.add(file.path());
                case PAGE -> texts.page(file.path()).ifPresent(pages::add);
                case RAW -> {}
            }
        }
        List<Gist> standIns = new ArrayList<>();
        List<Gist> gists = fronts(letters, texts, workers, standIns);
        List<Issue> issues = new ArrayList<>();
        for (Gist gist : gists) issues.add(gist.issue());
        return new Contents(
                gists, standIns, Issues.of(files, issues, pages, problems).pages());
    }

    /// Those the public output may know of on that day.
    List<Gist> shown(Archive.Drafts drafts, LocalDate today) {
        List<Gist> all = new ArrayList<>(issues);
        all.addAll(standIns);
        if (!standIns.isEmpty()) all.sort(NEWEST_FIRST);
        List<Gist> shown = new ArrayList<>();
        for (Gist gist : all) {
            Issue issue = gist.issue();
            boolean ready =
                    issue.stage() == Issue.Stage.FINISHED && !issue.date().isAfter(today);
            boolean open = issue.visibility() != Issue.Visibility.SUBSCRIBERS;
            if (open && (ready || drafts == Archive.Drafts.INCLUDED)) shown.add(gist);
        }
        return shown;
    }

    /// The newest day that has come; from then on the site is what it is today.
    LocalDate since(LocalDate today) {
        for (Gist gist : issues)
            if (!gist.issue().date().isAfter(today)) return gist.issue().date();
        return LocalDate.MIN;
    }

    /// The next day on which an issue's time comes.
    LocalDate until(LocalDate today) {
        LocalDate until = LocalDate.MAX;
        for (Gist gist : issues)
            if (gist.issue().date().isAfter(today)) until = gist.issue().date();
        return until;
    }

    private static List<Gist> fronts(List<Path> letters, Fronts texts, Workers workers, List<Gist> standIns) {
        List<Optional<Gist>> fronts = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) fronts.add(Optional.empty());
        workers.each(0, letters.size(), i -> fronts.set(i, texts.letter(letters.get(i))));
        List<Gist> gists = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            if (fronts.get(i).isPresent()) gists.add(fronts.get(i).get());
            else texts.standIn(letters.get(i)).ifPresent(standIns::add);
        }
        gists.sort(NEWEST_FIRST);
        return gists;
    }
}
