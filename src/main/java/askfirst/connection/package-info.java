/// The author's address book: who she is connected with, what LinkedIn's export says, and what she noted herself.
///
/// Start at [Connections]. Owns the tables `connection`, `heard_mark`, `review`, `column_match`,
/// `address_question` and `import_turn`.
/// Surprise: a connection is never a reader, whatever a file says; and of messages only the dates are read.
@NullMarked
package askfirst.connection;

import org.jspecify.annotations.NullMarked;
