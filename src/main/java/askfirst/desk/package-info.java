/// The author's door in the browser, on a port only this machine can reach: home, the local mailbox and the preview.
///
/// Start at [askfirst.desk.SessionGuard], [askfirst.desk.HomeController] and [askfirst.desk.PreviewController]. It owns
/// the desk's URLs and the tables `login` and `session`.
/// Surprise: every request's Host is checked, because a foreign page can make a browser talk to loopback.
@Configuration
@Requires(property = "askfirst.desk.port")
@NullMarked
package askfirst.desk;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
