package askfirst.connection;

import askfirst.site.Site;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Writes people down together with what they are found by.
@Singleton
class Bookkeeping {
    private final ConnectionRepository connections;
    private final FindingRepository findings;
    private final Alphabet alphabet;

    Bookkeeping(ConnectionRepository connections, FindingRepository findings, Site site) {
        this.connections = connections;
        this.findings = findings;
        this.alphabet = Alphabet.of(site);
    }

    void renew() {
        find(connections.notFoundIn(alphabet.name()));
    }

    /// Everybody, once no other import runs.
    Book open() {
        connections.takeTurn();
        return new Book(connections.all());
    }

    void write(Book book, Instant now) {
        List<ConnectionRow> changed = book.changed(now);
        connections.saveAll(book.added());
        connections.importAll(changed);
        find(Stream.concat(book.added().stream(), changed.stream()).toList());
    }

    void write(ConnectionRow row, Review review, Instant now) {
        connections.review(
                row.id(), review.tie(), review.note(), review.reason(), review.talkedOn(), review.notNowUntil(), now);
        find(connections.byId(row.id()).stream().toList());
    }

    /// What was written about somebody, with something cut from it.
    void rewrite(ConnectionRow row, List<String> texts) {
        connections.rewrite(
                row.id(), texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
        find(connections.byId(row.id()).stream().toList());
    }

    private void find(List<ConnectionRow> rows) {
        if (!rows.isEmpty())
            findings.keepAll(
                    rows.stream().map(it -> FindingRow.of(it, alphabet)).toList());
    }
}
