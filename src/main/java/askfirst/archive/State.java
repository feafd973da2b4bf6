package askfirst.archive;

import java.time.Instant;
import java.util.Map;

/// What a publish remembers for the next one; lost or from another program, everything is made anew.
///
/// @param key    of every source file's stamp, the program and the options: the same key, the same site
/// @param maker  of the program and `newsletter.yml`: texts read under another are read again
/// @param since  when the newest date among what was published began, in the site's zone
/// @param until  when the earliest date left out because it is to come will begin
/// @param gists  by the Markdown file's path
/// @param photos by the photo's path, relative to the newsletter's folder
/// @param made   of what each file was made, by the file's path
record State(
        long key,
        String maker,
        Instant since,
        Instant until,
        Map<String, Gist> gists,
        Map<String, Shot> photos,
        Map<String, String> made) {
    static final State NONE = new State(0, "", Instant.MAX, Instant.MIN, Map.of(), Map.of(), Map.of());

    /// Whether publishing again at that moment would give the same site.
    boolean holds(long currentKey, Instant now) {
        return key == currentKey && !now.isBefore(since) && now.isBefore(until);
    }

    /// Without what another program or another `newsletter.yml` understood.
    State madeBy(String currentMaker) {
        return maker.equals(currentMaker) ? this : NONE;
    }
}
