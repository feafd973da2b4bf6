package askfirst.delivery;

import askfirst.database.Direct;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is asked and said of an issue's rows for each lot of readers, on their way; everything else is in
/// [IssueRepository].
@Singleton
class IssueRows {
    /// In the order of the whole index, or all that wait would be sorted.
    private static final String DUE = """
            select id, about, message_id, recipient, address, attempts, mail_id from delivery
            where publication_id = ? and state = 'QUEUED' and due_at <= ?
            order by publication_id, state, due_at limit ?""";

    private static final String LOCKED = DUE + " for update skip locked";

    private static final String CLAIM = """
            update delivery set state = 'SENDING', claim = ?, lease_end = ?, attempts = attempts + 1,
            place = ? + position(cast(id as varchar(36)) in ?)
            where id = any(?) and state = 'QUEUED' and about = any(?)""";

    private static final String SENT = """
            update delivery set state = 'SENT', reply_code = 250, reply = '', settled_at = ?
            where id = any(?) and state = 'SENDING' and claim = any(?)""";

    private final Direct direct;

    IssueRows(Direct direct) {
        this.direct = direct;
    }

    /// What a claim has to know of a row; whole rows would be a fifth of all it costs.
    record Due(UUID id, UUID about, String messageId, String recipient, String address, int attempts, String mailId) {
        private static Due of(ResultSet row) throws SQLException {
            return new Due(
                    Direct.id(row, 1),
                    Direct.id(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7));
        }
    }

    /// What is due; nothing keeps it so.
    List<Due> due(UUID publication, Instant now, int most) {
        return direct.ask(DUE, Due::of, publication, now, most);
    }

    /// What is due and nobody else has; nobody gets it until this transaction ends. The embedded database would read
    /// and sort all that wait for it.
    List<Due> locked(UUID publication, Instant now, int most) {
        return direct.ask(LOCKED, Due::of, publication, now, most);
    }

    /// Those of them that are these readers' still, and wait.
    ///
    /// @param before the place before the first of them
    /// @param order  their ids in a row, which gives each its place
    int claim(UUID[] ids, UUID[] readers, UUID claim, Instant leaseEnd, long before, String order) {
        return direct.change(CLAIM, claim, leaseEnd, before, order, ids, readers);
    }

    int sent(UUID[] ids, UUID[] claims, Instant now) {
        return direct.change(SENT, now, ids, claims);
    }
}
