package askfirst.desk;

import askfirst.theme.DeskPage;
import java.util.List;

/// Something to do that a room of the desk knows of, for the first page: each bean of this type fills one corner of it.
interface Hints {
    /// Where on the first page it belongs.
    enum Corner {
        ANSWERS,
        DRAFTS,
        TOUCH
    }

    Corner corner();

    List<DeskPage.Hint> hints();
}
