package askfirst.subscription;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/// How many came or went on one day.
@Introspected
record DayRow(LocalDate happened, long people) {}
