package askfirst.invitation;

import askfirst.connection.Connection;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Values values;

    Rounds(RoundRepository rounds, InvitationRepository invitations, Drafting drafting, People people, Values values) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.drafting = drafting;
        this.people = people;
        this.values = values;
    }

    /// How it would read for three of the chosen, the oddest name among them. Changes nothing.
    ///
    /// @param chosen invitations, as [Outbox#choose] named them
    public List<Preview> preview(NewRound round, Collection<UUID> chosen) {
        Optional<String> last = values.lastLetter();
        return three(chosen).map(person -> preview(round, person, last)).toList();
    }

    /// Makes a draft for each of the chosen; nothing leaves.
    public RoundResult begin(NewRound round, Collection<UUID> chosen) {
        return drafting.begin(round, chosen);
    }

    /// The newest first.
    public List<Round> list() {
        return rounds.all().stream().map(this::view).toList();
    }

    public Optional<Round> find(UUID id) {
        return rounds.byId(id).map(this::view);
    }

    /// After a pause: the author has seen why, and lets the round's letters leave by mail again.
    public void goOn(UUID id) {
        RoundNumbers numbers = RoundNumbers.of(invitations.ofRound(id));
        rounds.goOn(id, numbers.never(), numbers.bounced());
    }

    private Preview preview(NewRound round, Connection person, Optional<String> last) {
        String text = MergeFields.filled(round.text(), values.of(person, last));
        return new Preview(person, text, StyleNote.of(text));
    }

    private Stream<Connection> three(Collection<UUID> chosen) {
        Comparator<Connection> oddest = Comparator.<Connection>comparingInt(
                        person -> person.greeting().wantsALook() ? 0 : 1)
                .thenComparing(person -> person.reason().isBlank() ? 0 : 1)
                .thenComparing(person -> person.name().length(), Comparator.reverseOrder())
                .thenComparing(Connection::id);
        Map<UUID, Connection> everybody = people.all();
        return chosen.stream()
                .flatMap(id -> invitations.byId(id).stream())
                .flatMap(row -> Stream.ofNullable(everybody.get(row.connectionId())))
                .sorted(oddest)
                .limit(3);
    }

    private Round view(RoundRow row) {
        List<InvitationRow> all = invitations.ofRound(row.id());
        RoundNumbers numbers = RoundNumbers.of(all);
        return new Round(
                row.id(),
                row.occasion(),
                row.subject(),
                row.text(),
                row.begunAt(),
                numbers,
                answers(all),
                Round.standing(row, numbers));
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
