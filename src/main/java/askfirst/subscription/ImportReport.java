package askfirst.subscription;

import java.util.List;

/// What came of an import, row by row: whoever was not taken over is in it with the reason.
public record ImportReport(int taken, List<Refused> refused) {

    /// @param row as a spreadsheet counts: the header is row 1
    public record Refused(long row, String reason) {}
}
