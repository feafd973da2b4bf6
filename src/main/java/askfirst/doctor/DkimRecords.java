package askfirst.doctor;

import askfirst.mail.DkimKey;

/// The record by which receivers find a public key.
public final class DkimRecords {
    private DkimRecords() {}

    /// A line for a zone file. A web form for DNS wants the name and, without quotes and joined, the text.
    public static String line(String selector, String domain, DkimKey key) {
        return Txt.line(selector + "._domainkey." + domain, key.record());
    }
}
