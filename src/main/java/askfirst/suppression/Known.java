package askfirst.suppression;

import java.util.Set;

/// What one person is known by.
///
/// @param heard fingerprints of what may be somebody else's as well: a never by one of them is hers too, and nothing
/// more
public record Known(Set<Mark> marks, Set<String> heard) {}
