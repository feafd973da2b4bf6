package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.PostgresAccount;
import askfirst.database.TestTables;
import askfirst.mail.SinkJournal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ledger of the one issue there is, looked into beside whoever serves, and compared with what mail servers took.
record IssueRows(List<Row> rows) {
    private static final Set<String> ENDS = Set.of("SENT", "FAILED", "UNKNOWN", "SKIPPED", "HELD");

    record Row(String reader, String state, String mailId) {}

    static IssueRows of(Path data, Optional<PostgresAccount> postgres) {
        return new IssueRows(TestTables.beside(
                        data,
                        postgres,
                        "select recipient, state, mail_id from delivery where publication_id is not null")
                .stream()
                .map(it -> new Row(it.get(0), it.get(1), it.get(2)))
                .toList());
    }

    /// Whether everybody was planned and has come to an end.
    boolean areSettled(int readers) {
        return rows.size() == readers && rows.stream().allMatch(it -> ENDS.contains(it.state()));
    }

    List<String> in(String... states) {
        return rows.stream()
                .filter(it -> Set.of(states).contains(it.state()))
                .map(Row::reader)
                .toList();
    }

    /// Twice, lost, falsely sent, hidden: all none.
    ///
    /// @param taken what the mail servers took, whether somebody heard that or not
    void agreeWith(List<SinkJournal.Line> taken, int readers) {
        assertThat(taken).as("twice").extracting(SinkJournal.Line::recipient).doesNotHaveDuplicates();
        assertThat(areSettled(readers)).as("nobody is lost").isTrue();
        Set<String> ids = taken.stream().map(SinkJournal.Line::messageId).collect(Collectors.toSet());
        assertThat(ids).as("falsely sent").containsAll(mailIds("SENT"));
        Set<String> known = new HashSet<>(mailIds("SENT"));
        known.addAll(mailIds("UNKNOWN"));
        assertThat(known).as("hidden").containsAll(ids);
    }

    private List<String> mailIds(String state) {
        return rows.stream()
                .filter(it -> it.state().equals(state))
                .map(Row::mailId)
                .toList();
    }
}
