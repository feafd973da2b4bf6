package askfirst.cli;

import askfirst.connection.AddressQuestion;
import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.MatchResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks whose an address is, and hears it.
record AddressAnswer(Terminal terminal, Connections connections) {

    int answer(@Nullable String address, @Nullable String person) {
        List<AddressQuestion> questions = connections.questions();
        if (address == null || person == null) {
            questions.forEach(this::ask);
            terminal.say(
                    questions.isEmpty()
                            ? "There is nothing to answer."
                            : "Answer with: askfirst connections answer ADDRESS PERSON|nobody");
            return ExitCode.FINE;
        }
        AddressQuestion question = questions.stream()
                .filter(it -> it.address().wire().equalsIgnoreCase(address.strip()))
                .findFirst()
                .orElseThrow(() -> new Mistake("Nothing is asked about " + Printable.of(address) + "."));
        Optional<UUID> owner = person.equalsIgnoreCase("nobody") ? Optional.empty() : Optional.of(id(person));
        if (!connections.answer(question.id(), owner))
            throw new Mistake("She has an address already, or the address is another's. Nothing was changed.");
        terminal.say(owner.isEmpty() ? "It is nobody's; you will not be asked again." : "It is hers now.");
        return ExitCode.FINE;
    }

    private UUID id(String person) {
        return switch (connections.match(person)) {
            case MatchResult.One(Connection one) -> one.id();
            case MatchResult.Nobody() -> throw new Mistake("Nobody is " + Printable.of(person) + ".");
            case MatchResult.Several _ ->
                throw new Mistake("Several people are " + Printable.of(person) + "; say which by her id.");
        };
    }

    private void ask(AddressQuestion it) {
        terminal.say(Printable.of("Whose is " + it.address().wire() + " (" + it.name() + ")?"));
        it.candidates().forEach(person -> terminal.say("  " + ConnectionAnswer.line(person)));
    }
}
