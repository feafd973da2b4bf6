package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of connections: whom it names, each once, and what its rows were like.
final class PeopleFile {
    private final LocalDate today;
    private final Tidy tidy = new Tidy();
    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private final List<FilePerson> people = new ArrayList<>();
    private final List<ImportReport.Cell> unusable = new ArrayList<>();
    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private int rows;
    private int nameless;
    private int duplicates;
    private int droppedUrls;
    private int unreadDates;
    private Optional<LocalDate> latest = Optional.empty();

    private PeopleFile(LocalDate today) {
        this.today = today;
    }

    static PeopleFile read(Table table, LocalDate today, Runnable step) {
        List<Table.Row> rows = new ArrayList<>();
        table.each(row -> {
            step.run();
            if (!row.cells().stream().allMatch(String::isBlank)) rows.add(row);
        });
        Days days = Days.of(rows.stream().map(it -> it.cell(Column.CONNECTED)).toList(), today);
        var file = new PeopleFile(today);
        rows.forEach(row -> file.read(row, days));
        return file;
    }

    List<FilePerson> people() {
        return people;
    }

    /// The newest day in it, hidden people's too.
    Optional<LocalDate> latest() {
        return latest;
    }

    ImportReport.Found found() {
        return new ImportReport.Found(
                rows,
                nameless,
                duplicates,
                (int) people.stream().filter(it -> it.address().isPresent()).count(),
                unusable,
                0,
                tidy.cleaned(),
                tidy.cut(),
                droppedUrls,
                unreadDates,
                refused);
    }

    private void read(Table.Row row, Days days) {
        rows++;
        if (row.isTooLong()) {
            refused.add(new ImportReport.Refused(row.number(), "has more cells than the header; is a quote missing?"));
            return;
        }
        Optional<LocalDate> connected = day(row.cell(Column.CONNECTED), days);
        connected.ifPresent(day -> latest = latest.filter(day::isBefore).or(() -> connected));
        String first = tidy.line(row.cell(Column.FIRST), FilePerson.LONGEST_NAME);
        String last = tidy.line(row.cell(Column.LAST), FilePerson.LONGEST_NAME);
        if (first.isEmpty() && last.isEmpty()) first = tidy.line(row.cell(Column.NAME), FilePerson.LONGEST_NAME);
        if (first.isEmpty() && last.isEmpty()) {
            nameless++;
            return;
        }
        add(new FilePerson(
                profile(row),
                first,
                last,
                tidy.line(row.cell(Column.COMPANY), FilePerson.LONGEST_TEXT),
                tidy.line(row.cell(Column.POSITION), FilePerson.LONGEST_TEXT),
                connected,
                address(row)));
    }

    /// Nobody connects on a day to come; it may be tomorrow where she is.
    private Optional<LocalDate> day(String cell, Days days) {
        Optional<LocalDate> day = days.read(cell).filter(it -> !it.isAfter(today.plusDays(1)));
        if (day.isEmpty() && !cell.isBlank()) unreadDates++;
        return day;
    }

    private Optional<Profile> profile(Table.Row row) {
        List<String> written =
                row.cells(Column.PROFILE).filter(it -> !it.isBlank()).toList();
        Optional<Profile> profile =
                written.stream().flatMap(it -> Profile.of(it).stream()).findFirst();
        if (profile.isEmpty() && !written.isEmpty()) droppedUrls++;
        return profile;
    }

    private Optional<EmailAddress> address(Table.Row row) {
        List<String> written =
                row.cells(Column.ADDRESS).filter(it -> !it.isBlank()).toList();
        Optional<EmailAddress> address =
                written.stream().flatMap(it -> EmailAddress.parse(it).stream()).findFirst();
        if (address.isEmpty() && !written.isEmpty())
            unusable.add(new ImportReport.Cell(row.number(), tidy.line(written.getFirst(), FilePerson.LONGEST_TEXT)));
        return address;
    }

    /// Rows are about one person when they have one profile or, without one, say the same word for word.
    private void add(FilePerson person) {
        Object key = person.profile().<Object>map(it -> it).orElse(person);
        Integer place = places.putIfAbsent(key, people.size());
        if (place == null) people.add(person);
        else {
            people.set(place, people.get(place).and(person));
            duplicates++;
        }
    }
}
