package askfirst.archive;

import askfirst.issue.PlainPage;

/// A page of the author's own, read: there are few, so the text is held.
record Sheet(PlainPage page, Digest digest, String html) {}
