package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One issue. `body` is clean HTML.
public record LetterPage(
        Head head,
        String title,
        LocalDate date,
        Optional<LocalDate> updated,
        int readingMinutes,
        List<PageLink> tags,
        String body,
        Optional<Teaser> previous,
        Optional<Teaser> next,
        SignupForm form,
        List<PageLink> pages)
        implements WebPage {}
