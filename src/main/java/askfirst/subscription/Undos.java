package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.suppression.Suppressions;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// The mailbox that letters left was told so, and may have them back.
@Singleton
class Undos {
    private final Transactions transactions;
    private final AddressChanges changes;
    private final SignedLinks links;
    private final Suppressions suppressions;
    private final Clock clock;

    Undos(
            Transactions transactions,
            AddressChanges changes,
            SignedLinks links,
            Suppressions suppressions,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.links = links;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /// Changes nothing.
    UndoResult look(Token token) {
        if (links.read(token).isEmpty()) return new UndoResult.UnknownLink();
        return find(token).map(this::standing).orElseGet(UndoResult.TooLate::new);
    }

    UndoResult undo(Token token) {
        find(token).ifPresent(change -> transactions.patiently(() -> changes.undo(change, clock.instant())));
        return look(token);
    }

    private Optional<AddressChangeRow> find(Token token) {
        return links.read(token).flatMap(changes::find);
    }

    private UndoResult standing(AddressChangeRow change) {
        if (suppressions.contains(change.left())) return new UndoResult.NeverAgain();
        if (change.undoneAt() != null) return new UndoResult.Undone();
        return changes.isInTime(change, clock.instant()) ? new UndoResult.Open() : new UndoResult.TooLate();
    }
}
