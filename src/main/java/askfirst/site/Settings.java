package askfirst.site;

import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What only this machine knows, as `settings.yml` says: the database, the mail account, how much it puts up with. May
/// hold secrets.
///
/// @param database empty means the embedded one
/// @param mail     the post office, which carries issues and confirmations; empty means that every mail stays on this
/// machine
/// @param myMailbox the author's own, which carries her letters to one person; empty means that the post office does
/// @param proxies  the web servers in front of this one, whose word about a visitor's address is taken
public record Settings(
        Optional<DatabaseAccount> database,
        Optional<MailAccount> mail,
        Optional<MailAccount> myMailbox,
        Ceilings ceilings,
        Sending sending,
        List<AddressRange> proxies) {

    /// With one account for everything.
    public Settings(
            Optional<DatabaseAccount> database,
            Optional<MailAccount> mail,
            Ceilings ceilings,
            List<AddressRange> proxies) {
        this(database, mail, Optional.empty(), ceilings, Sending.SHIPPED, proxies);
    }

    /// With the ceilings we ship, and nothing in front.
    public Settings(Optional<DatabaseAccount> database, Optional<MailAccount> mail) {
        this(database, mail, Optional.empty(), Ceilings.SHIPPED, Sending.SHIPPED, List.of());
    }

    /// What `settings.yml` says, which may be absent; environment variables (`ASKFIRST_DATABASE`,
    /// `ASKFIRST_MAIL_HOST`, …) win over it.
    public static Settings read(Home home, Map<String, String> environment, Problems problems) {
        return new SettingsFile(home, environment, problems).read();
    }

    /// How fast issues leave by the post office.
    ///
    /// @param connections how many are open at once; after a broken one at most that many mails are unknown
    /// @param perMinute   empty means as fast as the server takes them
    /// @param perDay      in any 24 hours
    /// @param perDomain   at most so many a minute to addresses of one provider, by domain in lower case
    public record Sending(
            int connections,
            Optional<Integer> perMinute,
            Optional<Integer> perHour,
            Optional<Integer> perDay,
            Map<String, Integer> perDomain) {
        public static final Sending SHIPPED =
                new Sending(4, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /// How many may ask for the letter before the next is told to come later.
    ///
    /// @param network   from one network (/24, or /48 of IPv6)
    /// @param everybody from all together
    public record Ceilings(Ceiling network, Ceiling everybody) {
        public static final Ceilings SHIPPED = new Ceilings(new Ceiling(20, 60), new Ceiling(1_000, 5_000));
    }

    /// So many in an hour, and so many in a day.
    public record Ceiling(int hour, int day) {}

    /// A PostgreSQL server. `toString` keeps the password.
    public record DatabaseAccount(String url, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "DatabaseAccount[user=" + user.orElse("") + "]";
        }
    }

    /// The account her letters to one person leave by.
    public Optional<MailAccount> letters() {
        return myMailbox.or(() -> mail);
    }

    /// A mail server mails leave by. `toString` keeps the password.
    ///
    /// @param dkim who signs what leaves by it, when that is known
    public record MailAccount(
            String host,
            int port,
            Optional<String> username,
            Optional<String> password,
            Tls tls,
            Optional<Signature> dkim) {

        /// One of which nobody knows whether it signs.
        public MailAccount(String host, int port, Optional<String> username, Optional<String> password, Tls tls) {
            this(host, port, username, password, tls, Optional.empty());
        }

        @Override
        public String toString() {
            return "MailAccount[" + host + ":" + port + "]";
        }
    }

    /// In whose name mails are signed (DKIM).
    ///
    /// @param selector which of the domain's keys
    /// @param keyFile the secret key, when we sign ourselves; without it the mail server does
    public record Signature(String domain, String selector, Optional<Path> keyFile) {}

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
