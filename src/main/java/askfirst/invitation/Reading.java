package askfirst.invitation;

import java.time.Instant;

/// Somebody the author can read, who said yes to reading her.
public record Reading(String name, String url, Instant toldAt) {}
