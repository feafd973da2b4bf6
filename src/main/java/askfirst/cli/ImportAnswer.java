package askfirst.cli;

import askfirst.subscription.ImportReport;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the author hears about an import.
///
/// @param notRead columns that mean nothing here
record ImportAnswer(ImportReport report, List<String> notRead, Kind kind) {

    /// Whether it happened.
    enum Kind {
        DONE,
        REHEARSED
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        report.refused().forEach(it -> lines.add("Row " + it.row() + ": " + it.reason() + "."));
        if (!notRead.isEmpty()) lines.add("Columns that were not read: " + String.join(", ", notRead) + ".");
        lines.add(
                kind == Kind.DONE
                        ? "Took over " + readers() + "; refused " + rows() + ". Nothing was sent."
                        : "Would take over " + readers() + " and refuse " + rows() + ". Nothing was changed.");
        return lines;
    }

    /// `{dryRun, taken, refused: [{row, reason}], notRead: [column]}`
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("dryRun", kind == Kind.REHEARSED);
        json.writeNumberField("taken", report.taken());
        json.writeArrayFieldStart("refused");
        for (ImportReport.Refused it : report.refused()) {
            json.writeStartObject();
            json.writeNumberField("row", it.row());
            json.writeStringField("reason", it.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notRead");
        for (String column : notRead) json.writeString(column);
        json.writeEndArray();
        json.writeEndObject();
    }

    private String readers() {
        return report.taken() == 1 ? "1 reader" : report.taken() + " readers";
    }

    private String rows() {
        return report.refused().size() == 1 ? "1 row" : report.refused().size() + " rows";
    }
}
