package askfirst.theme;

import java.util.Optional;

/// The pages behind a personal link, `/i/{code}`. None of them says whom it was made for; `path` is the link's own, to
/// which each button adds its word.
public sealed interface InvitedPage extends WebPage {

    /// The invitation: what it is, the last letter, and three answers.
    record Invite(Head head, String path, Optional<Teaser> latest) implements InvitedPage {}

    /// `/i/{code}/yes`: asks where the letters shall go.
    record Yes(Head head, SignupForm form) implements InvitedPage {}

    /// Look into your mailbox, the same for every address; and where can I read you?
    record Asked(Head head, String path, Place place) implements InvitedPage {}

    /// What came of telling where she can be read; the wording is under `invited.place.`.
    enum Place {
        ASKED,
        NOTED,
        NO_URL
    }

    /// After a no.
    record Declined(Head head) implements InvitedPage {}

    /// After a never; an address may be kept away, too.
    record Never(Head head, String path, Address address) implements InvitedPage {}

    /// Whether one was told; the wording is under `invited.never.`.
    enum Address {
        ASKED,
        KEPT,
        NOT_ONE
    }

    /// Somebody answered before, whatever it was.
    record Answered(Head head, String path, SignupForm form) implements InvitedPage {}

    /// Mistyped, too old, or never ours.
    record Nothing(Head head, String path, SignupForm form) implements InvitedPage {}
}
