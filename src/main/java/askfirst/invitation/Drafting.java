package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes a round's text into a letter for each person.
@Singleton
class Drafting {
    private final Transactions transactions;
    private final RoundRepository rounds;
    private final InvitationRepository invitations;
    private final People people;
    private final Values values;

    Drafting(
            Transactions transactions,
            RoundRepository rounds,
            InvitationRepository invitations,
            People people,
            Values values) {
        this.transactions = transactions;
        this.rounds = rounds;
        this.invitations = invitations;
        this.people = people;
        this.values = values;
    }

    private enum Fate {
        DRAFTED,
        ON_HOLD,
        DROPPED,
        NOT_CHOSEN
    }

    /// For three of the chosen, the oddest name among them.
    List<Preview> preview(NewRound round, Collection<UUID> chosen) {
        Optional<String> last = values.lastLetter();
        return three(chosen).map(person -> preview(round, person, last)).toList();
    }

    RoundResult begin(NewRound round, Collection<UUID> chosen) {
        List<TextMistake> mistakes = round.mistakes();
        if (!mistakes.isEmpty()) return new RoundResult.Refused(mistakes);
        Optional<String> last = values.lastLetter();
        UUID id = UUID.randomUUID();
        return transactions.durably(() -> {
            rounds.save(new RoundRow(id, round.occasion(), round.subject(), round.text(), people.now(), 0, 0));
            Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
            for (UUID each : chosen) fates.merge(draft(id, round, each, last), 1, Integer::sum);
            return new RoundResult.Begun(
                    id,
                    fates.getOrDefault(Fate.DRAFTED, 0),
                    fates.getOrDefault(Fate.ON_HOLD, 0),
                    fates.getOrDefault(Fate.DROPPED, 0));
        });
    }

    private Fate draft(UUID round, NewRound words, UUID id, Optional<String> last) {
        Optional<InvitationRow> row = invitations.byId(id).filter(it -> it.state() == State.SELECTED);
        if (row.isEmpty()) return Fate.NOT_CHOSEN;
        Optional<Connection> person = people.find(row.get());
        if (person.isEmpty() || people.isSuppressed(row.get())) {
            invitations.drop(id);
            return Fate.DROPPED;
        }
        String text = MergeFields.filled(words.text(), values.of(person.get(), last));
        if (invitations.draft(id, round, words.subject(), text) == 0) return Fate.NOT_CHOSEN;
        Optional<Waiting> waits = people.waits(person.get());
        waits.ifPresent(it -> invitations.hold(id, it.until()));
        return waits.isPresent() ? Fate.ON_HOLD : Fate.DRAFTED;
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
        List<InvitationRow> rows =
                chosen.stream().flatMap(id -> invitations.byId(id).stream()).toList();
        return people.of(rows).values().stream().sorted(oddest).limit(3);
    }
}
