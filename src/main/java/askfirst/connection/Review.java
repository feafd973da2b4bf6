package askfirst.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the author says about somebody; no file ever changes it.
record Review(
        @Nullable Tie tie,
        String note,
        String reason,
        @Nullable LocalDate talkedOn,
        @Nullable LocalDate notNowUntil) {}
