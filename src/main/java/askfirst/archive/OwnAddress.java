package askfirst.archive;

import askfirst.issue.Issue;

/// Where an issue is read: its page in the archive, or, when only subscribers may read it, an address of each reader's
/// own, below which its pictures are too.
///
/// @param page absolute, with the slash at its end
/// @param read absolute, without one
record OwnAddress(Issue issue, String page, String read) {

    String of() {
        return isOwn() ? read : page;
    }

    /// With everything that would lie below its page below that address.
    String in(String words) {
        return isOwn() ? words.replace(page, read + "/") : words;
    }

    private boolean isOwn() {
        return issue.visibility() == Issue.Visibility.SUBSCRIBERS;
    }
}
