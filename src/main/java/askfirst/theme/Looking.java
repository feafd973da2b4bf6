package askfirst.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What of the address book the author looks at, so that every press brings her back to it.
///
/// @param filter a word, as in the address
/// @param page   from 1
public record Looking(String filter, String search, int page) {
    /// Everybody, from the beginning.
    public static final Looking AT_ALL = new Looking("all", "", 1);

    /// An address with this in it: `/connections?filter=close&search=lisbon`.
    public String at(String path) {
        String query = (filter.equals(AT_ALL.filter) ? "" : "&filter=" + filter)
                + (search.isEmpty() ? "" : "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                + (page == 1 ? "" : "&page=" + page);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    public Looking through(String otherFilter) {
        return new Looking(otherFilter, search, 1);
    }

    public Looking turnedTo(int otherPage) {
        return new Looking(filter, search, otherPage);
    }
}
