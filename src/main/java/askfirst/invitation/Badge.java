package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.connection.Tie;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What the author should see about a draft at a glance.
public sealed interface Badge {

    /// Nobody wrote a word of it for this person.
    record Unchanged() implements Badge {}

    record CloseTie() implements Badge {}

    record Talked(long daysAgo) implements Badge {}

    record Silent(long years) implements Badge {}

    record CheckTheGreeting() implements Badge {}

    /// It invites her to nothing.
    record NoInvitation() implements Badge {}

    /// Approved it was for another address than the one she has now; it waits to be read and approved again.
    record OtherAddress() implements Badge {}

    /// Approved it was for an address of hers that is gone; it waits to be let go another way.
    record LostAddress() implements Badge {}

    /// This field has no value and must be written by hand.
    record Unfilled(String field) implements Badge {}

    static List<Badge> of(InvitationRow row, Connection person, LocalDate today) {
        List<Badge> badges = new ArrayList<>();
        if (!row.invites()) badges.add(new NoInvitation());
        else if (row.text().equals(row.drafted()) && !row.text().isEmpty()) badges.add(new Unchanged());
        if (person.tie().filter(Tie.CLOSE::equals).isPresent()) badges.add(new CloseTie());
        person.lastTalked().ifPresent(day -> {
            long days = ChronoUnit.DAYS.between(day, today);
            long years = ChronoUnit.YEARS.between(day, today);
            badges.add(years >= 1 ? new Silent(years) : new Talked(Math.max(0, days)));
        });
        if (row.isForAnotherAddress(person))
            badges.add(person.address().isPresent() ? new OtherAddress() : new LostAddress());
        if (person.greeting().wantsALook()) badges.add(new CheckTheGreeting());
        for (String field : MergeFields.unfilled(row.text())) badges.add(new Unfilled(field));
        return badges;
    }
}
