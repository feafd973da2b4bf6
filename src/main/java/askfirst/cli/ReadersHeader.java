package askfirst.cli;

import askfirst.subscription.ImportRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the columns of a list mean, by the names other tools give them.
///
/// @param twice columns that mean what one before them means already
record ReadersHeader(int width, Map<Column, Integer> places, List<String> unknown, List<String> twice) {

    /// In any case, with any blanks and signs between.
    enum Column {
        ADDRESS("address", "email", "emailaddress", "mail"),
        DATE("date", "confirmedat", "confirmtime", "confirmdate", "optinat", "optintime", "optindate", "consentdate"),
        SOURCE("source", "optinsource", "consentsource"),
        WORDING("wording", "consent", "consenttext", "consentwording"),
        NAME("name", "firstname"),
        RHYTHM("rhythm"),
        STATE("state", "status");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Optional<Column> called(String title) {
            String name = title.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]", "");
            return Arrays.stream(values()).filter(it -> it.names.contains(name)).findFirst();
        }
    }

    private static final List<Column> NEEDED = List.of(Column.ADDRESS, Column.DATE, Column.SOURCE, Column.WORDING);

    static ReadersHeader of(List<String> titles) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Optional<Column> column = Column.called(title);
            if (column.isEmpty()) unknown.add(Printable.of(title));
            else if (places.putIfAbsent(column.get(), i) != null) twice.add(title);
        }
        return new ReadersHeader(titles.size(), places, unknown, twice);
    }

    int known() {
        return places.size();
    }

    void check(Path file) {
        List<String> missing = NEEDED.stream()
                .filter(it -> !places.containsKey(it))
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!missing.isEmpty())
            throw new Mistake("The first row of " + file + " must name the columns; there is none for "
                    + String.join(", ", missing) + ". Nothing was changed. See: askfirst readers import --help");
        if (!twice.isEmpty())
            throw new Mistake("The first row of " + file + " names two columns for the same: "
                    + String.join(", ", twice) + ". Rename the one you do not mean. Nothing was changed.");
    }

    ImportRow row(long number, List<String> cells) {
        if (cells.size() > width && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank))
            return new ImportRow.Unreadable(number, "has more cells than the header; is a quote missing?");
        return new ImportRow.Written(
                number,
                cell(cells, Column.ADDRESS),
                cell(cells, Column.DATE),
                cell(cells, Column.SOURCE),
                cell(cells, Column.WORDING),
                cell(cells, Column.NAME),
                cell(cells, Column.RHYTHM),
                cell(cells, Column.STATE));
    }

    private String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
