package askfirst.invitation;

import java.util.List;

/// How a round stands: counts of people, never rates; below ten people a rate says nothing.
///
/// @param drafted   of which nothing has left
/// @param asked     whose link left the outbox, and was not dropped afterwards; each is answered, open, expired or
/// bounced
/// @param wroteBack to the author herself, without pressing a button
/// @param open      asked, and no answer yet
/// @param bounced   the mail came back
public record RoundNumbers(
        int drafted, int asked, int yes, int no, int never, int wroteBack, int open, int expired, int bounced) {

    public int answered() {
        return yes + no + never + wroteBack;
    }

    static RoundNumbers of(List<InvitationRow> rows) {
        List<InvitationRow> asked = rows.stream().filter(RoundNumbers::isAsked).toList();
        return new RoundNumbers(
                (int) rows.stream()
                        .filter(row -> row.leftAt() == null)
                        .filter(row -> row.state() == State.DRAFT || row.state() == State.ON_HOLD)
                        .count(),
                asked.size(),
                count(asked, State.ACCEPTED),
                (int) asked.stream().filter(RoundNumbers::saidNo).count(),
                count(asked, State.NEVER),
                (int) asked.stream().filter(RoundNumbers::onlyWroteBack).count(),
                (int) asked.stream().filter(RoundNumbers::isOpen).count(),
                (int) asked.stream()
                        .filter(row -> hasExpired(row) && row.wroteBackAt() == null)
                        .count(),
                (int) asked.stream()
                        .filter(row -> row.state() == State.BOUNCED && row.wroteBackAt() == null)
                        .count());
    }

    private static boolean isAsked(InvitationRow row) {
        return row.leftAt() != null && (row.state() != State.DROPPED || row.wroteBackAt() != null);
    }

    private static boolean saidNo(InvitationRow row) {
        return row.state() == State.DECLINED || row.state() == State.FORGOTTEN && row.answeredAt() != null;
    }

    private static boolean onlyWroteBack(InvitationRow row) {
        return row.wroteBackAt() != null && !row.isAnswered() && !saidNo(row);
    }

    private static boolean isOpen(InvitationRow row) {
        return row.wroteBackAt() == null
                && switch (row.state()) {
                    case ON_HOLD, DRAFT, APPROVED, SENT, UNKNOWN, HANDED_OVER -> true;
                    case SELECTED, ACCEPTED, DECLINED, NEVER, EXPIRED, BOUNCED, DROPPED, FORGOTTEN -> false;
                };
    }

    private static boolean hasExpired(InvitationRow row) {
        return row.state() == State.EXPIRED || row.state() == State.FORGOTTEN && row.answeredAt() == null;
    }

    private static int count(List<InvitationRow> rows, State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
