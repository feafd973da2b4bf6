import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// What a flight recording says about claims: how long each took, in milliseconds, and how full the heap was.
record Claims(double[] millis, long heapMegabytes) {

    static Claims in(Path recording) throws IOException {
        List<Double> millis = new ArrayList<>();
        long most = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.MethodTrace" -> millis.add(event.getDuration().toNanos() / 1e6);
                    case "jdk.GCHeapSummary" -> most = Math.max(most, event.getLong("heapUsed"));
                    default -> {}
                }
            }
        }
        return new Claims(millis.stream().mapToDouble(it -> it).sorted().toArray(), most >> 20);
    }

    int count() {
        return millis.length;
    }

    double quantile(double part) {
        return millis.length == 0 ? Double.NaN : millis[(int) (part * (millis.length - 1))];
    }
}
