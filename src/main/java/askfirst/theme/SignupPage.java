package askfirst.theme;

import java.util.Optional;

/// The sign-up's pages: one layout, one moment each.
public sealed interface SignupPage extends WebPage {

    /// `/subscribe`: the form on a page of its own; what was typed is given back after a mistake.
    record Ask(Head head, SignupForm form, Mistake mistake) implements SignupPage {}

    /// What was wrong with what was typed.
    enum Mistake {
        NONE,
        NO_ADDRESS,
        NOT_AN_ADDRESS,
        NO_RHYTHM
    }

    /// The form came as a machine sends it. Nothing was kept; a person presses once more.
    record Doubt(Head head, SignupForm form) implements SignupPage {}

    /// The address looks mistyped: one button for each spelling. `asTyped` is empty when it cannot be an address.
    record Spelling(Head head, SignupForm likelier, Optional<SignupForm> asTyped) implements SignupPage {}

    /// After the form, the same for every address: look into your mailbox.
    record Asked(Head head) implements SignupPage {}

    /// `/confirm/{token}`: one more press, and what it brings. Each action is a URL to POST to.
    record Confirm(Head head, String rhythm, String yes, String notMe, String never) implements SignupPage {}

    /// You are in.
    record Confirmed(Head head, Optional<Teaser> latest) implements SignupPage {}

    /// The request is deleted; nothing will come.
    record NotMe(Head head) implements SignupPage {}

    /// The confirmation link leads to nothing any more: says why, and offers the form again.
    record LinkGone(Head head, SignupForm form, Why why) implements SignupPage {}

    /// Why a link leads to nothing.
    enum Why {
        /// older than a week, mistyped, or never ours
        UNKNOWN,
        /// not pressed in 72 h
        EXPIRED,
        /// it was not me, somebody said
        WITHDRAWN,
        /// used, and the letters were stopped since
        LEFT,
        /// a letter that is not there any more, or whose mail is forgotten
        UNREADABLE
    }

    /// Something is broken or refused; `status` is the HTTP status. Says what was kept and what to do.
    record WentWrong(Head head, int status) implements SignupPage {}
}
