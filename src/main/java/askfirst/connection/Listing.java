package askfirst.connection;

import java.util.List;
import java.util.Map;

/// One page of the address book, and how many there are behind each filter.
///
/// @param total  of this filter and search
/// @param counts of this search
/// @param page   from 0
public record Listing(List<Connection> connections, int total, int page, int pages, Map<Filter, Integer> counts) {}
