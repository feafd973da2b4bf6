package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.suppression.Profile;
import askfirst.theme.Theme;
import askfirst.token.Codes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Letters that invite nobody, to one person each: as many as the author likes, one after the other.
@Singleton
public class Writing {
    private final Transactions transactions;
    private final LetterRepository letters;
    private final People people;
    private final Theme theme;
    private final Codes codes;

    Writing(Transactions transactions, LetterRepository letters, People people, Theme theme, Codes codes) {
        this.transactions = transactions;
        this.letters = letters;
        this.people = people;
        this.theme = theme;
        this.codes = codes;
    }

    /// A draft with nothing in it but the greeting. No page and no mail shows the code its row has. The constraint
    /// decides whether one waits already.
    public WriteResult write(UUID connection) {
        return people.find(connection).map(this::write).orElseGet(WriteResult.Nobody::new);
    }

    private WriteResult write(Connection person) {
        if (person.isSuppressed()) return new WriteResult.Suppressed();
        return transactions.in(() -> {
            UUID id = UUID.randomUUID();
            String profile = person.profile().map(Profile::slug).orElse(null);
            String subject = theme.say("personal.subject");
            String code = codes.of(id).hash();
            letters.makeRoom(person.id());
            if (letters.write(id, person.id(), profile, subject, greeting(person), code, people.now()) == 1)
                return new WriteResult.Written(id);
            Optional<InvitationRow> waiting = letters.waitingFor(person.id());
            return waiting.<WriteResult>map(row -> new WriteResult.WrittenBefore(row.id()))
                    .orElseGet(WriteResult.Nobody::new);
        });
    }

    private String greeting(Connection person) {
        String name = person.greeting().name();
        return name.isEmpty() ? theme.say("personal.hello") : theme.say("personal.hello.name", name);
    }
}
