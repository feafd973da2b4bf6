package askfirst.doctor;

import java.util.List;

/// Whether the sender's domain says who may send mail in its name, once and so that receivers can follow it.
///
/// @param domain  of the sender's address, which is also the one replies about a failed delivery go to
/// @param allowed what a first record lets in: `include:amazonses.com`
record SpfCheck(Dns dns, String domain, String allowed) implements Check {

    @Override
    public String name() {
        return "SPF";
    }

    @Override
    public Finding look() {
        DnsAnswer answer = dns.texts(domain);
        return switch (answer) {
            case DnsAnswer.Found(List<String> texts) -> judged(Spf.among(texts));
            case DnsAnswer.Empty _ -> judged(List.of());
            case DnsAnswer.NoSuchName _ ->
                Finding.wrong(
                        name(),
                        "There is no domain " + domain + " (NXDOMAIN): is `sender` in newsletter.yml spelt right?",
                        "");
            case DnsAnswer.Failed _, DnsAnswer.Silent _ -> DnsAnswer.unknown(name(), domain, answer);
        };
    }

    private Finding judged(List<Spf> records) {
        if (records.isEmpty())
            return Finding.wrong(
                    name(),
                    domain + " does not say who may send mail in its name, so some receivers take none. The record to "
                            + "add (ask your mail provider whether it wants more in it):",
                    Txt.line(domain, "v=spf1 " + allowed + " ~all"));
        if (records.size() > 1)
            return Finding.wrong(
                    name(),
                    domain + " has " + records.size() + " SPF records, and receivers take none of them then "
                            + "(RFC 7208, 4.5). Put one in their place:",
                    Txt.line(domain, Spf.joined(records).text()));
        return judged(records.getFirst(), new SpfWalk(dns).through(records.getFirst(), domain));
    }

    private Finding judged(Spf record, SpfWalk walk) {
        if (!walk.faults().isEmpty())
            return Finding.wrong(
                    name(),
                    "Receivers throw the SPF record of " + domain + " away: " + String.join("; ", walk.faults()) + ".",
                    "");
        if (walk.lookups() > SpfWalk.MOST)
            return Finding.wrong(
                    name(),
                    "The SPF record of " + domain + " needs " + walk.lookups()
                            + " look-ups, and receivers give up after "
                            + SpfWalk.MOST + " (RFC 7208, 4.6.4). Take out what no longer sends for you; "
                            + "ip4: and ip6: cost nothing.",
                    "");
        if (walk.unanswered().isPresent())
            return DnsAnswer.unknown(
                    name(),
                    "what the SPF record of " + domain + " includes",
                    walk.unanswered().get());
        return lastWord(record, walk.lookups());
    }

    private Finding lastWord(Spf record, int lookups) {
        String last = record.isRedirected() ? "redirect" : record.all().orElse("");
        return switch (last) {
            case "-all", "~all", "redirect" ->
                Finding.ok(
                        name(),
                        domain + " says who may send in its name (`" + last + "`, " + lookups + " of " + SpfWalk.MOST
                                + " look-ups).");
            case "+all" ->
                Finding.warn(
                        name(),
                        "The SPF record of " + domain
                                + " ends in `+all`: everybody in the world may send in your name.",
                        Txt.line(domain, closed(record)));
            default ->
                Finding.warn(
                        name(),
                        "The SPF record of " + domain + " says nothing about everybody else ("
                                + (last.isEmpty() ? "it has no `all`" : "`?all`") + "), so it protects nobody.",
                        Txt.line(domain, closed(record)));
        };
    }

    private static String closed(Spf record) {
        return record.text().strip().replaceFirst("(?i)\\s+[+?]?all\\b", "") + " ~all";
    }
}
