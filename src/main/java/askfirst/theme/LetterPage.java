package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One issue. `body` is clean HTML; `extra` holds the author's own keys as she wrote them: texts, truths, whole
/// numbers, lists and maps.
public record LetterPage(
        Head head,
        String title,
        LocalDate date,
        Optional<LocalDate> updated,
        int readingMinutes,
        List<PageLink> tags,
        Map<String, Object> extra,
        String body,
        Optional<Teaser> previous,
        Optional<Teaser> next,
        SignupForm form,
        List<PageLink> pages)
        implements WebPage {}
