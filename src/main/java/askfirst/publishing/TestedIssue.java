package askfirst.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// What a test mail is about: an issue that may never be sent, and so has no row to be known by.
///
/// Nobody's subscription has such an id, so that the mail's other links lead nowhere.
final class TestedIssue {
    private TestedIssue() {}

    static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(("test of " + slug).getBytes(UTF_8));
    }

    /// Which of these it is, if it still is one of them.
    static Optional<String> slug(UUID id, Collection<String> slugs) {
        return slugs.stream().filter(it -> id(it).equals(id)).findFirst();
    }
}
