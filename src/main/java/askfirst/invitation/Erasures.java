package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Forgetting;
import askfirst.database.Transactions;
import askfirst.subscription.EraseResult;
import askfirst.subscription.Kept;
import askfirst.subscription.Subscriptions;
import askfirst.subscription.Tracks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Everything about a reader is gone, in every room at once: her rows, receipts and mails, her address in the author's
/// address book and in what the author wrote, the texts of her invitation, and where she can be read.
///
/// A press waits for whoever is at work on the same rows, such as a planning of many readers, and is not to be
/// repeated.
@Singleton
public class Erasures {
    private final Transactions transactions;
    private final Subscriptions subscriptions;
    private final Forgetting forgetting;
    private final Connections connections;
    private final ErasedLetters letters;

    Erasures(
            Transactions transactions,
            Subscriptions subscriptions,
            Forgetting forgetting,
            Connections connections,
            ErasedLetters letters) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.forgetting = forgetting;
        this.connections = connections;
        this.letters = letters;
    }

    /// By a reader's own page.
    public EraseResult erase(Token manage, Kept wished) {
        return transactions.patiently(() -> subscriptions
                .toErase(manage)
                .<EraseResult>map(reader -> new EraseResult.Erased(erase(reader, wished)))
                .orElseGet(EraseResult.Refused::new));
    }

    /// By the author, whom she asked. On the disk when it returns.
    public Kept erase(UUID reader, Kept wished) {
        return transactions.patiently(() -> {
            Tracks tracks = subscriptions.tracks(reader);
            // by her own mailboxes only: whoever came by somebody else's link is not that person
            List<Connection> people = forgetting.owners(tracks.mailboxes()).stream()
                    .flatMap(id -> connections.find(id).stream())
                    .toList();
            // in the order in which a never takes their rows: letters, people, suppressions, readers
            letters.forget(people, tracks);
            forgetting.forget(tracks.mailboxes());
            if (wished == Kept.FINGERPRINT) letters.keepAway(people);
            return subscriptions.erase(reader, wished);
        });
    }
}
