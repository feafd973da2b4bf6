package askfirst.connection;

import io.micronaut.core.annotation.Introspected;
import java.util.EnumMap;
import java.util.Map;

/// How many people are behind each filter.
@Introspected
record FilterCounts(int everybody, int connectedThisMonth, int wroteThisYear, int silent, int noAddress, int close) {

    Map<Filter, Integer> byFilter() {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter each : Filter.values()) counts.put(each, of(each));
        return counts;
    }

    private int of(Filter filter) {
        return switch (filter) {
            case ALL -> everybody;
            case CONNECTED_THIS_MONTH -> connectedThisMonth;
            case WROTE_THIS_YEAR -> wroteThisYear;
            case SILENT_FOR_A_YEAR -> silent;
            case NO_ADDRESS -> noAddress;
            case WITH_ADDRESS -> everybody - noAddress;
            case CLOSE -> close;
        };
    }
}
