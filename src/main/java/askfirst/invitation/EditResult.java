package askfirst.invitation;

import java.util.List;

/// What came of an edit.
public sealed interface EditResult {

    record Edited(Letter letter) implements EditResult {}

    /// Nothing was kept.
    record Refused(List<TextMistake> mistakes) implements EditResult {}

    /// Somebody changed it meanwhile, or it is no draft any more; nothing was kept.
    record Stale() implements EditResult {}
}
