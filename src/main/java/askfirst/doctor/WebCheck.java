package askfirst.doctor;

import java.net.URI;

/// Whether a public address answers, to everybody and over HTTPS.
///
/// @param name what is there: the archive, the sign-up
/// @param key  of `newsletter.yml`, that says where
record WebCheck(Web web, String name, String key, URI address) implements Check {

    @Override
    public Finding look() {
        return switch (web.read(address)) {
            case WebAnswer.Answered(int status, String place, var date) -> judged(status, place);
            case WebAnswer.NoSuchHost() ->
                Finding.wrong(
                        name,
                        "No reader finds " + address + ": there is no address for " + address.getHost()
                                + " in DNS. Point it to your web server.",
                        address.getHost() + ". IN A …");
            case WebAnswer.BadCertificate() ->
                Finding.wrong(
                        name,
                        "Browsers warn readers of " + address
                                + ": its certificate is missing, expired, for another name "
                                + "or signed by nobody they know.",
                        "");
            case WebAnswer.Silent() ->
                Finding.broken(
                        name,
                        "Nothing answers at " + address
                                + ". Is askfirst serve running, is the web server in front of it, "
                                + "and is this machine connected?");
        };
    }

    private Finding judged(int status, String place) {
        if (status >= 300 && status < 400)
            return Finding.warn(
                    name,
                    address + " sends readers on to " + place + ". Name the address they end at.",
                    key + ": " + place);
        if (status != 200)
            return Finding.wrong(
                    name,
                    address + " answers " + status + (status == 421 ? ", as for another host's name" : "")
                            + ": does the web server in front hand everything on to askfirst serve?",
                    "");
        if (!"https".equalsIgnoreCase(address.getScheme()))
            return Finding.wrong(
                    name,
                    address
                            + " answers, but not over HTTPS: anybody on the way can read and change what readers press.",
                    key + ": https" + address.toString().substring("http".length()));
        return Finding.ok(name, address + " answers.");
    }
}
