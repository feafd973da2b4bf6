package askfirst.theme;

import java.util.List;

/// `/doctor`: whether the author can send, and what to mend.
///
/// @param seen  when it was last looked, in words; "" when it was not since the program started
/// @param lines one for each thing that was looked at
public record Checkup(String title, String seen, List<Line> lines) implements DeskPage {

    /// @param paste the record or setting that mends it; "" when there is none
    public record Line(Standing standing, String check, String says, String paste) {}

    /// How it stands.
    public enum Standing {
        WELL,
        BETTER_MENDED,
        YOURS_TO_MEND,
        NOT_YOURS,
        NOT_LOOKED_AT
    }

    public long yours() {
        return count(Standing.YOURS_TO_MEND);
    }

    public long worlds() {
        return count(Standing.NOT_YOURS);
    }

    private long count(Standing standing) {
        return lines.stream().filter(it -> it.standing() == standing).count();
    }
}
