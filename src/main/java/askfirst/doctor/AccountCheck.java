package askfirst.doctor;

import askfirst.mail.SmtpServer;
import askfirst.mail.SmtpTrial;
import askfirst.mail.TrialResult;
import askfirst.site.Settings.MailAccount;
import java.util.Optional;

/// Whether a mail account lets us in, encrypted and as who we are. No message is sent.
///
/// @param key      of `settings.yml`
/// @param absent   what is so without the account
record AccountCheck(
        String name, String key, Optional<MailAccount> account, Finding absent, Dns dns, Surroundings surroundings)
        implements Check {

    @Override
    public Finding look() {
        if (account.isEmpty()) return absent;
        MailAccount server = account.get();
        return judged(server, new SmtpTrial(SmtpServer.of(server), surroundings.tls(), surroundings.patience()).run());
    }

    private Finding judged(MailAccount account, TrialResult result) {
        String at = account.host() + ":" + account.port();
        return switch (result) {
            case TrialResult.LetIn() -> Finding.ok(name, welcome(account, at));
            case TrialResult.Unreachable(TrialResult.Distance distance) -> unreachable(account, at, distance);
            case TrialResult.NoEncryption() ->
                Finding.wrong(
                        name,
                        at + " does not offer to encrypt (STARTTLS), so your password was not sent. Many servers "
                                + "encrypt from the first byte on another port:",
                        key + ":\n  port: 465\n  tls: implicit");
            case TrialResult.BadCertificate(TrialResult.Flaw flaw) ->
                Finding.wrong(name, at + " " + words(flaw) + " Nothing was said to it.", "");
            case TrialResult.LoginRefused(int code) -> refused(account, at, code);
            case TrialResult.Unwilling(int code) ->
                Finding.broken(
                        name,
                        at + (code == 0 ? " hung up" : " answered " + code) + " before it asked who we are. "
                                + "Is it a mail server, and are `port` and `tls` right for each other?");
        };
    }

    private static String welcome(MailAccount account, String at) {
        String how = switch (account.tls()) {
            case STARTTLS, IMPLICIT -> " encrypts, shows a certificate in its name, and ";
            case NONE -> ", on this machine and not encrypted, ";
        };
        return at + how + (account.username().isPresent() ? "takes your login." : "lets you in without a login.");
    }

    private Finding unreachable(MailAccount account, String at, TrialResult.Distance distance) {
        return switch (distance) {
            case NO_SUCH_NAME ->
                dns.isMissing(account.host())
                        ? Finding.wrong(
                                name,
                                "There is no host " + account.host() + ". Is `host` spelt right?",
                                key + ":\n  host: …")
                        : Finding.broken(
                                name,
                                "No name server answered in time for " + account.host()
                                        + ". Is this machine connected?");
            case NOBODY_LISTENS ->
                Finding.broken(name, "Nobody listens at " + at + ". Is `port` right, and is the server running?");
            case NO_ANSWER ->
                Finding.broken(
                        name,
                        at + " does not answer. Some networks let no mail out (port 25 above all); 587 and 465 mostly "
                                + "go through.");
        };
    }

    private Finding refused(MailAccount account, String at, int code) {
        if (code >= 400 && code < 500)
            return Finding.broken(name, at + " cannot take logins just now (" + code + "). Look again later.");
        if (code == 0) return Finding.wrong(name, at + " knows no way to log in that we know (PLAIN, LOGIN).", "");
        return Finding.wrong(
                name,
                at + " does not take the login of " + account.username().orElse("nobody") + " (" + code
                        + "). Some providers want a password made for this program instead of your own.",
                key + ":\n  username: …\n  password: …");
    }

    private static String words(TrialResult.Flaw flaw) {
        return switch (flaw) {
            case NAME -> "shows a certificate for another name. Write the name it is for as `host`.";
            case EXPIRED -> "shows a certificate whose time is over. Whoever runs it must renew it.";
            case UNTRUSTED -> "shows a certificate that nobody we trust has signed.";
            case OTHER -> "cannot agree with us on how to encrypt; it may be too old, or `tls` does not fit the port.";
        };
    }
}
