package askfirst.doctor;

import java.util.List;
import java.util.Optional;

/// Whether the sender's domain says what to do with forgeries, and whether our own mail would not be taken for one.
///
/// @param domain of the sender's address
/// @param signed the domain mails are signed for, when that is known
record DmarcCheck(Dns dns, String domain, Optional<String> signed) implements Check {
    /// how far up the tree we look
    private static final int STEPS = 8;

    @Override
    public String name() {
        return "DMARC";
    }

    @Override
    public Finding look() {
        String at = domain;
        for (int step = 0; step < STEPS && at.contains("."); step++) {
            DnsAnswer answer = dns.texts("_dmarc." + at);
            if (answer instanceof DnsAnswer.Failed || answer instanceof DnsAnswer.Silent)
                return DnsAnswer.unknown(name(), "_dmarc." + at, answer);
            if (answer instanceof DnsAnswer.Found(List<String> texts)) {
                List<Dmarc> records = Dmarc.among(texts);
                if (!records.isEmpty()) return judged(records, at);
            }
            at = at.substring(at.indexOf('.') + 1);
        }
        return Finding.wrong(
                name(),
                "Nobody is told what to do with mail that only pretends to come from " + domain
                        + ", and Gmail and Yahoo want that of whoever writes to many. A record to begin with:",
                first(domain));
    }

    private Finding judged(List<Dmarc> records, String at) {
        if (records.size() > 1)
            return Finding.wrong(
                    name(),
                    "There are " + records.size() + " DMARC records at _dmarc." + at
                            + ", and receivers take none of them then. Leave one:",
                    first(at));
        Dmarc record = records.getFirst();
        String policy = at.equals(domain) ? record.policy() : record.policyBelow();
        if (policy.isEmpty())
            return Finding.wrong(
                    name(), "The DMARC record at _dmarc." + at + " has no policy (`p=`) that is known.", first(at));
        if (signed.isPresent() && !isAligned(signed.get(), record))
            return Finding.wrong(
                    name(),
                    "Your mail comes from " + domain + " and is signed for " + signed.get() + ": DMARC does not count "
                            + "such a signature" + (record.isStrict() ? " (`adkim=s`)" : "") + ". Sign for " + domain
                            + ".",
                    "");
        if (policy.equals("none"))
            return Finding.warn(
                    name(),
                    "The DMARC policy of " + at + " is `none`: forgeries are let through. When the reports show that "
                            + "your own mail passes, make it quarantine.",
                    Txt.line("_dmarc." + at, "v=DMARC1; p=quarantine; rua=mailto:postmaster@" + at));
        return Finding.ok(
                name(),
                at + " wants forgeries " + (policy.equals("reject") ? "refused" : "put aside") + " (`p=" + policy + "`)"
                        + signed.map(it -> ", and the signature for " + it + " counts.")
                                .orElse("."));
    }

    /// Relaxed: of one organisation, which we take for two common names at the end; receivers know lists of exceptions.
    private boolean isAligned(String signer, Dmarc record) {
        return signer.equals(domain) || !record.isStrict() && end(signer).equals(end(domain));
    }

    private static String end(String name) {
        int last = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', last - 1) + 1);
    }

    private static String first(String at) {
        return Txt.line("_dmarc." + at, "v=DMARC1; p=none; rua=mailto:postmaster@" + at);
    }
}
