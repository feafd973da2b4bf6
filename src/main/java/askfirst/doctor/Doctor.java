package askfirst.doctor;

import askfirst.database.PostgresAccount;
import askfirst.mail.EmailAddress;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Settings.MailAccount;
import askfirst.site.Site;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks whether a newsletter can be sent: `doctor.examine()`.
///
/// All looks go on at once, and none takes longer than its time: one that does is told as such.
public final class Doctor {
    private static final String POST_OFFICE = "mail";

    private final Home home;
    private final Site site;
    private final Settings settings;
    private final Surroundings surroundings;

    public Doctor(Home home, Site site, Settings settings, Surroundings surroundings) {
        this.home = home;
        this.site = site;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /// One finding for each check, always the same ones in the same order.
    public List<Finding> examine() {
        Dns dns = Dns.of(surroundings.nameServer(), surroundings.patience());
        try (Web web = new Web(surroundings.tls(), surroundings.patience(), dns)) {
            return new Round(surroundings.patience().multipliedBy(3)).all(checks(web, dns));
        }
    }

    private List<Check> checks(Web web, Dns dns) {
        List<Check> checks = new ArrayList<>();
        for (String written : List.of("sender", "postal address", "base URL"))
            checks.add(new WrittenCheck(written, site));
        checks.add(postOffice(dns));
        checks.add(myMailbox(dns));
        checks.addAll(domain(dns));
        checks.addAll(publicAddress(web));
        checks.add(new DiskCheck(home.folder()));
        checks.add(new DatabaseCheck(home.data(), postgres()));
        checks.add(new PrivacyCheck("keys", home.folder(), keys()));
        checks.add(new PrivacyCheck("settings", home.folder(), List.of(home.settings())));
        return checks;
    }

    private Check postOffice(Dns dns) {
        String name = "post office";
        return new AccountCheck(
                name,
                POST_OFFICE,
                settings.mail(),
                Finding.wrong(
                        name,
                        "There is no mail account yet, so every mail stays on this machine. Write it into settings.yml.",
                        POST_OFFICE + ":\n  host: smtp.example.org\n  username: you@example.org\n  password: …"),
                dns,
                surroundings);
    }

    private Check myMailbox(Dns dns) {
        String name = "my mailbox";
        return new AccountCheck(
                name,
                "my-mailbox",
                settings.myMailbox(),
                Finding.skipped(name, "Your letters to one person leave by the post office too."),
                dns,
                surroundings);
    }

    private List<Check> domain(Dns dns) {
        Optional<String> sender = site.sender().flatMap(EmailAddress::parse).map(EmailAddress::domain);
        if (sender.isEmpty())
            return Stream.of("SPF", "DKIM", "DMARC", "MX", "reverse DNS")
                    .<Check>map(name -> new Idle(name, "There is no sender yet, so no domain to look at."))
                    .toList();
        String domain = sender.get();
        Optional<Settings.Signature> signature = settings.mail().flatMap(MailAccount::dkim);
        return List.of(
                new SpfCheck(dns, domain, Provider.allowed(settings.mail())),
                new DkimCheck(dns, domain, signature),
                new DmarcCheck(dns, domain, signature.map(Settings.Signature::domain)),
                new MxCheck(dns, domain),
                new ReverseCheck(
                        dns, domain, settings.mail().map(MailAccount::host).filter(Doctor::isElsewhere)));
    }

    private List<Check> publicAddress(Web web) {
        if (site.isOnlyHere())
            return Stream.of("archive", "sign-up", "clock")
                    .<Check>map(name -> new Idle(name, "There is no public address yet to look at."))
                    .toList();
        return List.of(
                new WebCheck(web, "archive", "base-url", site.baseUrl()),
                new WebCheck(web, "sign-up", "signup-url", URI.create(site.signup("subscribe"))),
                new ClockCheck(web, site.baseUrl(), surroundings.clock()));
    }

    private List<Path> keys() {
        Stream<Path> signing = settings.mail().flatMap(MailAccount::dkim).flatMap(Settings.Signature::keyFile).stream();
        return Stream.concat(Stream.of(home.data().resolve("key")), signing).toList();
    }

    private Optional<PostgresAccount> postgres() {
        return settings.database().map(it -> new PostgresAccount(it.url(), it.user(), it.password()));
    }

    private static boolean isElsewhere(String host) {
        return host.matches(".*[a-zA-Z].*") && !host.equalsIgnoreCase("localhost");
    }
}
