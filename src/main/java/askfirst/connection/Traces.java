package askfirst.connection;

import askfirst.suppression.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What messages and invitations tell about people who are in the address book; whoever is not stays out of it.
final class Traces {
    private final Book book;
    private int messages;
    private int invitations;

    Traces(Book book) {
        this.book = book;
    }

    void messages(Map<Profile, Instant> latest) {
        latest.forEach((profile, at) -> book.ofProfile(profile.slug()).ifPresent(row -> {
            if (row.messagedAt() != null && !row.messagedAt().isBefore(at)) return;
            book.put(row.messaged(at));
            messages++;
        }));
    }

    void invitations(List<InvitationsFile.Invited> invited) {
        for (var each : invited)
            who(each).filter(row -> row.askedBy() != each.by()).ifPresent(row -> {
                book.put(row.asked(each.by()));
                invitations++;
            });
    }

    /// People whose last message is a later one now.
    int messages() {
        return messages;
    }

    /// People of whom it is new who asked whom.
    int invitations() {
        return invitations;
    }

    private Optional<ConnectionRow> who(InvitationsFile.Invited it) {
        if (it.profile().isPresent()) return book.ofProfile(it.profile().get().slug());
        List<ConnectionRow> named = book.ofName(it.name()).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
