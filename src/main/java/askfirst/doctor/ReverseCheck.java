package askfirst.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether the address mail comes from knows its own name, and the name knows the address (forward-confirmed).
///
/// @param domain  of the sender's address
/// @param account the mail server mail leaves by, when it is not this machine itself; else the domain's own is looked
/// at
record ReverseCheck(Dns dns, String domain, Optional<String> account) implements Check {

    @Override
    public String name() {
        return "reverse DNS";
    }

    @Override
    public Finding look() {
        Optional<String> host = account.or(this::ownHost);
        if (host.isEmpty()) return Finding.skipped(name(), "It is not known which host sends; see MX.");
        DnsAnswer answer = dns.addresses(host.get());
        return switch (answer) {
            case DnsAnswer.Found(List<String> addresses) -> judged(host.get(), addresses);
            case DnsAnswer.NoSuchName _, DnsAnswer.Empty _ ->
                Finding.wrong(name(), "There is no address of " + host.get() + ": is `host` spelt right?", "");
            case DnsAnswer.Failed _, DnsAnswer.Silent _ -> DnsAnswer.unknown(name(), host.get(), answer);
        };
    }

    private Optional<String> ownHost() {
        return dns.mailHosts(domain) instanceof DnsAnswer.Found(List<String> hosts)
                ? hosts.stream().filter(it -> !it.isEmpty()).findFirst()
                : Optional.empty();
    }

    private Finding judged(String host, List<String> addresses) {
        List<String> nameless = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String address : addresses) {
            DnsAnswer names = dns.names(address);
            if (names instanceof DnsAnswer.Failed || names instanceof DnsAnswer.Silent)
                return DnsAnswer.unknown(name(), address, names);
            Optional<String> confirmed = confirmed(names, address);
            confirmed.ifPresentOrElse(it -> named.add(address + " is " + it), () -> nameless.add(address));
        }
        if (nameless.isEmpty()) return Finding.ok(name(), String.join(", ", named) + ", and back.");
        String what = nameless.getFirst() + " (" + host + ") has no name of its own that leads back to it";
        return isOurs(host)
                ? Finding.wrong(
                        name(),
                        what
                                + ", and big receivers refuse mail from such an address. Whoever gave you the address sets "
                                + "this (PTR):",
                        nameless.getFirst() + " IN PTR " + host + ".")
                : Finding.warn(
                        name(),
                        what + ". It is your mail provider's, and its other hosts may do better: ask, should mail be "
                                + "refused.",
                        "");
    }

    private Optional<String> confirmed(DnsAnswer names, String address) {
        if (!(names instanceof DnsAnswer.Found(List<String> all))) return Optional.empty();
        return all.stream()
                .filter(it -> dns.addresses(it) instanceof DnsAnswer.Found(List<String> back) && back.contains(address))
                .findFirst();
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return account.isEmpty() || name.equals(domain) || name.endsWith("." + domain) || domain.endsWith("." + name);
    }
}
