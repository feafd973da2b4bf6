package askfirst.doctor;

import java.util.ArrayList;
import java.util.List;

/// Whether answers and bounces find their way back to the sender's domain.
record MxCheck(Dns dns, String domain) implements Check {

    @Override
    public String name() {
        return "MX";
    }

    @Override
    public Finding look() {
        DnsAnswer answer = dns.mailHosts(domain);
        return switch (answer) {
            case DnsAnswer.Found(List<String> hosts)
            when hosts.contains("") ->
                Finding.wrong(
                        name(),
                        domain + " says that it takes no mail at all (`MX 0 .`), so answers and bounces are lost, and "
                                + "many receivers refuse mail from such a domain.",
                        "");
            case DnsAnswer.Found(List<String> hosts) -> judged(hosts);
            case DnsAnswer.NoSuchName _ -> Finding.wrong(name(), "There is no domain " + domain + " (NXDOMAIN).", "");
            case DnsAnswer.Empty _ -> withoutRecord();
            case DnsAnswer.Failed _, DnsAnswer.Silent _ -> DnsAnswer.unknown(name(), domain, answer);
        };
    }

    private Finding judged(List<String> hosts) {
        List<String> lost = new ArrayList<>();
        for (String host : hosts) {
            DnsAnswer answer = dns.addresses(host);
            if (answer instanceof DnsAnswer.Failed || answer instanceof DnsAnswer.Silent)
                return DnsAnswer.unknown(name(), host, answer);
            if (!(answer instanceof DnsAnswer.Found)) lost.add(host);
        }
        if (lost.size() == hosts.size())
            return Finding.wrong(
                    name(),
                    "Answers to " + domain + " go to " + String.join(", ", lost) + ", which has no address.",
                    "");
        if (!lost.isEmpty())
            return Finding.warn(
                    name(),
                    "One of the hosts that take mail for " + domain + " has no address: " + lost.getFirst() + ".",
                    "");
        return Finding.ok(name(), "Answers to " + domain + " go to " + String.join(", ", hosts) + ".");
    }

    /// Then the domain's own address counts (RFC 5321, 5.1), if there is one.
    private Finding withoutRecord() {
        String paste = domain + ". IN MX 10 mail." + domain + ".";
        DnsAnswer answer = dns.addresses(domain);
        return switch (answer) {
            case DnsAnswer.Found _ ->
                Finding.warn(
                        name(),
                        domain + " does not say where its mail goes; the web server at its address may not take it.",
                        paste);
            case DnsAnswer.Empty _, DnsAnswer.NoSuchName _ ->
                Finding.wrong(
                        name(),
                        "Nothing takes mail for " + domain + ", so answers and bounces are lost, and many receivers "
                                + "refuse mail from such a domain. For example:",
                        paste);
            case DnsAnswer.Failed _, DnsAnswer.Silent _ -> DnsAnswer.unknown(name(), domain, answer);
        };
    }
}
