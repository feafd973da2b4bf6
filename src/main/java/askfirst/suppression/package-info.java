/// Addresses and people never to be written to, and why; and who was invited before.
///
/// Start at [Suppressions] for mailboxes, at [Persons] and [Claims] for people. Owns the tables `suppression`,
/// `lifted`, `released`, `invitation_mark` and `shared_mark`, and the files `data/never` and `data/invited`.
/// Surprise: no row says which address it is about; only the key and the address together do. Asked three times on a
/// mail's way, the last time in the transaction that claims it for sending.
@NullMarked
package askfirst.suppression;

import org.jspecify.annotations.NullMarked;
