package askfirst.invitation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// One text for one occasion, made into a draft for each person chosen; and the numbers afterwards.
@Singleton
public class Rounds {
    private final RoundRepository rounds;
    private final InvitationRepository invitations;
    private final Drafting drafting;
    private final People people;
    private final Pauses pauses;

    Rounds(RoundRepository rounds, InvitationRepository invitations, Drafting drafting, People people, Pauses pauses) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.drafting = drafting;
        this.people = people;
        this.pauses = pauses;
    }

    /// How it would read for three of the chosen, the oddest name among them. Changes nothing.
    ///
    /// @param chosen invitations, as [Outbox#choose] named them
    public List<Preview> preview(NewRound round, Collection<UUID> chosen) {
        return drafting.preview(round, chosen);
    }

    /// Makes a draft for each of the chosen; nothing leaves.
    public RoundResult begin(NewRound round, Collection<UUID> chosen) {
        return drafting.begin(round, chosen);
    }

    /// The newest first.
    public List<Round> list() {
        List<UUID> troubled = pauses.rounds();
        return rounds.all().stream().map(row -> view(row, troubled)).toList();
    }

    public Optional<Round> find(UUID id) {
        return rounds.byId(id).map(row -> view(row, pauses.rounds()));
    }

    /// Those the author has to look at before letters leave by mail again.
    public List<Round> paused() {
        return pauses.rounds().stream().flatMap(id -> find(id).stream()).toList();
    }

    /// After a pause: the author has seen why, and lets letters leave by mail again as far as this round goes.
    public void goOn(UUID id) {
        pauses.goOn(id);
    }

    private Round view(RoundRow row, List<UUID> troubled) {
        List<InvitationRow> all = invitations.ofRound(row.id());
        return new Round(
                row.id(),
                row.occasion(),
                row.subject(),
                row.text(),
                row.begunAt(),
                RoundNumbers.of(all),
                answers(all),
                troubled.contains(row.id()) ? pauses.standing() : Round.Standing.GOES_ON);
    }

    private SortedMap<LocalDate, Integer> answers(List<InvitationRow> rows) {
        SortedMap<LocalDate, Integer> answers = new TreeMap<>();
        for (InvitationRow row : rows)
            Stream.of(Optional.ofNullable(row.answeredAt()), Optional.ofNullable(row.wroteBackAt()))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> answers.merge(people.day(at), 1, Integer::sum));
        return answers;
    }
}
