package askfirst.connection;

import askfirst.site.Site;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Counts what an import did, and asks the author what it could not decide.
@Singleton
class Outcome {
    private static final int LATELY = 14;
    private final People people;
    private final Questions questions;
    private final Site site;

    Outcome(People people, Questions questions, Site site) {
        this.people = people;
        this.questions = questions;
        this.site = site;
    }

    /// Belongs into the import's transaction.
    ImportReport of(Reading reading, Book book, PeopleImport taken, Traces traces, Addresses addresses) {
        addresses.doubtful().forEach(it -> it.address().ifPresent(to -> questions.ask(to, it.name(), it.company())));
        Set<UUID> named = new LinkedHashSet<>(taken.touched());
        named.addAll(addresses.said().keySet());
        List<ConnectionRow> rows = named.stream().map(book::get).toList();
        LocalDate lately = people.today().minusDays(LATELY);
        return new ImportReport(
                reading.files(),
                named.size(),
                found(reading, taken.sharedAddresses()),
                done(book, named, taken, traces, addresses),
                count(rows, row -> row.address() != null),
                count(
                        rows,
                        row -> row.lastTalked(site.zone())
                                .filter(day -> !day.isBefore(lately))
                                .isPresent()),
                count(rows, people.suppressed()),
                questions.open().size());
    }

    private static ImportReport.Done done(
            Book book, Set<UUID> named, PeopleImport taken, Traces traces, Addresses addresses) {
        int added = (int) named.stream().filter(book::isNew).count();
        int changed = (int) named.stream().filter(book::isChanged).count();
        return new ImportReport.Done(
                added,
                changed,
                named.size() - added - changed,
                taken.missing(),
                traces.messages(),
                traces.invitations(),
                addresses.added());
    }

    private static ImportReport.Found found(Reading reading, int sharedAddresses) {
        return reading.people().stream()
                .map(PeopleFile::found)
                .reduce(ImportReport.Found.NOTHING, ImportReport.Found::and)
                .sharing(sharedAddresses);
    }

    private static int count(List<ConnectionRow> rows, Predicate<ConnectionRow> test) {
        return (int) rows.stream().filter(test).count();
    }
}
