package askfirst.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows an SPF record into those it includes, as a receiver would for a mail that none of them lets in.
final class SpfWalk {
    /// where receivers give up (RFC 7208, 4.6.4)
    static final int MOST = 10;
    /// where we do
    private static final int ENOUGH = 3 * MOST;

    private final Dns dns;
    private final List<String> faults = new ArrayList<>();
    private int lookups;
    private Optional<DnsAnswer> unanswered = Optional.empty();

    SpfWalk(Dns dns) {
        this.dns = dns;
    }

    SpfWalk through(Spf record, String domain) {
        record.mistake().ifPresent(term -> faults.add("nobody understands `" + term + "` in the record of " + domain));
        for (String term : record.terms()) follow(term.replaceFirst("^[+\\-~?]", ""), record);
        return this;
    }

    int lookups() {
        return lookups;
    }

    /// What makes a receiver throw the record away.
    List<String> faults() {
        return faults;
    }

    /// A question on the way that got no answer.
    Optional<DnsAnswer> unanswered() {
        return unanswered;
    }

    private void follow(String term, Spf record) {
        boolean isRedirect = term.startsWith("redirect=") && record.isRedirected();
        if (term.startsWith("include:") || isRedirect) enter(term.substring(term.indexOf(isRedirect ? '=' : ':') + 1));
        else if (term.matches("(a|mx|ptr)([:/].*)?|exists:.*")) lookups++;
    }

    private void enter(String domain) {
        lookups++;
        // who is meant depends on the mail
        if (domain.contains("%{") || lookups > ENOUGH) return;
        switch (dns.texts(domain)) {
            case DnsAnswer.Found(List<String> texts) -> enter(domain, Spf.among(texts));
            case DnsAnswer.NoSuchName _, DnsAnswer.Empty _ -> enter(domain, List.of());
            case DnsAnswer.Failed failed -> unanswered = Optional.of(failed);
            case DnsAnswer.Silent silent -> unanswered = Optional.of(silent);
        }
    }

    private void enter(String domain, List<Spf> records) {
        if (records.size() == 1) through(records.getFirst(), domain);
        else
            faults.add(
                    records.isEmpty()
                            ? domain + ", which it includes, has no SPF record"
                            : domain + ", which it includes, has several SPF records");
    }
}
