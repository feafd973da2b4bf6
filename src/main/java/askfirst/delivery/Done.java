package askfirst.delivery;

import askfirst.mail.SendResult;

/// A claim that is in nobody's hands any more.
public sealed interface Done {
    IssueClaim claim();

    /// What the server made of it.
    record Tried(IssueClaim claim, SendResult result) implements Done {}

    /// Nothing was said to any server about it.
    record NotBegun(IssueClaim claim) implements Done {}
}
