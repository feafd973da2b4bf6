/// What the author asks her network, one person at a time: rounds, the reviewed outbox, one personal link each,
/// answers.
///
/// Start at [Rounds], [Outbox] and [Handover] for the author, at [Invitations] for the person invited. Owns the tables
/// `round`, `invitation`, `pace` and `reading`.
/// Surprise: no text holds its link; that is put in when it leaves. And whoever was invited stays so, even when the
/// database forgets.
@NullMarked
package askfirst.invitation;

import org.jspecify.annotations.NullMarked;
