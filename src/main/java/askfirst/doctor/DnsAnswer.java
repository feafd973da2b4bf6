package askfirst.doctor;

import java.util.List;

/// What the name servers said to one question.
sealed interface DnsAnswer {

    /// At least one.
    record Found(List<String> values) implements DnsAnswer {}

    /// There is no such name (NXDOMAIN).
    record NoSuchName() implements DnsAnswer {}

    /// The name is there, and nothing of this kind under it.
    record Empty() implements DnsAnswer {}

    /// A name server answered that it cannot (SERVFAIL, REFUSED …).
    record Failed(String code) implements DnsAnswer {}

    /// No answer at all.
    record Silent() implements DnsAnswer {}

    /// What a check says when nothing can be known.
    static Finding unknown(String check, String name, DnsAnswer failedOrSilent) {
        return failedOrSilent instanceof Failed(String code)
                ? Finding.broken(
                        check,
                        "The name server answered with an error (" + code + ") for " + name
                                + ". Look again later; if it stays so, ask whoever runs the domain's name servers.")
                : Finding.broken(
                        check,
                        "No name server answered in time for " + name
                                + ". Is this machine connected, and does its /etc/resolv.conf name one that works?");
    }
}
