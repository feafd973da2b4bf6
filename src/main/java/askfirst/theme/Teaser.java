package askfirst.theme;

import java.time.LocalDate;
import java.util.Optional;

/// An issue as it is announced in lists: path is site-relative with the base path in front (`/issues/rain/`).
public record Teaser(
        String title, String path, LocalDate date, String summary, int readingMinutes, Optional<Photo> photo) {}
