/// The author's door in the terminal: one class per command.
///
/// Start at [askfirst.cli.AskfirstCommand]. It owns the exit codes and every word the terminal shows. `publish`,
/// `check` and `new` run without a database and without an application context, so that they start fast: keep it so.
@NullMarked
package askfirst.cli;

import org.jspecify.annotations.NullMarked;
