package askfirst.doctor;

import askfirst.site.Settings.MailAccount;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who carries mail for many, and what an SPF record says to let them; `docs/sending.md` tells more.
enum Provider {
    SES(".amazonaws.com", "include:amazonses.com"),
    POSTMARK(".postmarkapp.com", "include:spf.mtasv.net"),
    MAILGUN(".mailgun.org", "include:mailgun.org"),
    GMAIL(".gmail.com", "include:_spf.google.com");

    private final String hosts;
    private final String allowed;

    Provider(String hosts, String allowed) {
        this.hosts = hosts;
        this.allowed = allowed;
    }

    /// What an SPF record must let in for mail to leave by this account. For one nobody knows: the hosts that take the
    /// domain's mail, and the one it leaves by.
    static String allowed(Optional<MailAccount> account) {
        String host = account.map(it -> it.host().toLowerCase(Locale.ROOT)).orElse("");
        return Arrays.stream(values())
                .filter(it -> host.endsWith(it.hosts))
                .map(it -> it.allowed)
                .findFirst()
                .orElseGet(() -> host.contains(".") && !host.startsWith("127.") ? "mx a:" + host : "mx");
    }
}
