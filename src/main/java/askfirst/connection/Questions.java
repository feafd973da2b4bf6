package askfirst.connection;

import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Addresses of which only the author knows whose they are.
@Singleton
class Questions {
    private final Transactions transactions;
    private final QuestionRepository questions;
    private final ConnectionRepository connections;
    private final Lasting lasting;
    private final People people;
    private final Clock clock;

    Questions(
            Transactions transactions,
            QuestionRepository questions,
            ConnectionRepository connections,
            Lasting lasting,
            People people,
            Clock clock) {
        this.transactions = transactions;
        this.questions = questions;
        this.connections = connections;
        this.lasting = lasting;
        this.people = people;
        this.clock = clock;
    }

    /// Without those whose candidates all have an address by now.
    List<AddressQuestion> open() {
        List<QuestionRow> open = questions.open();
        Map<String, List<Connection>> byName =
                people
                        .withoutAddress(
                                open.stream().map(it -> Names.normal(it.name())).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(it -> Names.normal(it.name())));
        return open.stream()
                .map(row -> new AddressQuestion(
                        row.id(),
                        new EmailAddress(row.recipient()),
                        row.name(),
                        row.company(),
                        byName.getOrDefault(Names.normal(row.name()), List.of())))
                .filter(it -> !it.candidates().isEmpty())
                .toList();
    }

    void ask(EmailAddress address, String name, String company) {
        questions.ask(UUID.randomUUID(), address.normal(), address.wire(), name, company, clock.instant());
    }

    boolean answer(UUID id, Optional<UUID> owner) {
        Instant now = clock.instant();
        return transactions.durably(() -> {
            Optional<QuestionRow> row = questions.byId(id).filter(it -> it.answeredAt() == null);
            if (row.isEmpty()) return false;
            boolean isDone = owner.isEmpty() || isTaken(row.get(), owner.get(), now);
            return isDone && questions.answer(id, now) == 1;
        });
    }

    private boolean isTaken(QuestionRow row, UUID owner, Instant now) {
        boolean isTaken = connections.at(row.address()).isEmpty()
                && connections.addAddress(owner, row.address(), row.recipient(), now) == 1;
        if (isTaken) lasting.keep(connections.byId(owner).stream().toList());
        return isTaken;
    }
}
