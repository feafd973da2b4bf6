package askfirst.site;

import askfirst.problem.Problems;
import java.util.Map;
import java.util.Optional;

/// What only this machine knows, as `settings.yml` says: the database and the mail account. May hold secrets.
///
/// @param database empty means the embedded one
/// @param mail     empty means that every mail stays on this machine
public record Settings(Optional<DatabaseAccount> database, Optional<MailAccount> mail) {

    /// What `settings.yml` says, which may be absent; environment variables (`ASKFIRST_DATABASE`, `ASKFIRST_MAIL_HOST`,
    /// …) win over
    /// it.
    public static Settings read(Home home, Map<String, String> environment, Problems problems) {
        return new SettingsFile(home, environment, problems).read();
    }

    /// A PostgreSQL server. `toString` keeps the password.
    public record DatabaseAccount(String url, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "DatabaseAccount[user=" + user.orElse("") + "]";
        }
    }

    /// A mail server letters leave by. `toString` keeps the password.
    public record MailAccount(String host, int port, Optional<String> username, Optional<String> password, Tls tls) {
        @Override
        public String toString() {
            return "MailAccount[" + host + ":" + port + "]";
        }
    }

    /// How the connection to the mail server is kept private.
    public enum Tls {
        /// begins open and must change to TLS before anything is said (port 587)
        STARTTLS,
        /// TLS from the first byte (port 465)
        IMPLICIT,
        /// none at all; only to this very machine
        NONE
    }
}
