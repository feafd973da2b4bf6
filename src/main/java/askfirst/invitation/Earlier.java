package askfirst.invitation;

import java.time.LocalDate;
import java.util.Optional;

/// The one invitation somebody had.
///
/// @param day on which her link left
/// @param by  empty when nobody knows any more
public record Earlier(LocalDate day, Optional<Route> by) {}
