package askfirst.connection;

import askfirst.suppression.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who asked whom to connect: of `Invitations.csv` the direction, the profiles and the names, nothing else.
record InvitationsFile(List<Invited> invited, int rows) {

    /// One of them.
    ///
    /// @param name for older files, which have no profiles
    record Invited(Optional<Profile> profile, String name, AskedBy by) {}

    static InvitationsFile read(Table table, Runnable step) {
        List<Invited> invited = new ArrayList<>();
        int[] rows = {0};
        table.each(row -> {
            step.run();
            rows[0]++;
            switch (row.cell(Column.DIRECTION).strip().toUpperCase(Locale.ROOT)) {
                case "OUTGOING" ->
                    invited.add(new Invited(Profile.of(row.cell(Column.INVITEE)), row.cell(Column.TO), AskedBy.ME));
                case "INCOMING" ->
                    invited.add(new Invited(Profile.of(row.cell(Column.INVITER)), row.cell(Column.FROM), AskedBy.THEM));
                default -> {}
            }
        });
        return new InvitationsFile(invited, rows[0]);
    }
}
