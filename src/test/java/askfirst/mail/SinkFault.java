package askfirst.mail;

import java.util.concurrent.atomic.AtomicInteger;

/// What a [SmtpSink] does wrong at one step, and to whom.
///
/// @param step   `banner`, `ehlo`, `starttls`, `mail`, `rcpt`, `data`, `text` (in the middle of it), `dot`, `rset`,
/// `quit`
/// @param answer a reply code; or `drop` (hangs up), `stall` (says nothing), `drip` (one letter after the other, for
///               ever), `slow` (the right answer, a byte a second). At the dot the mail is taken all the same, unless
///               a code refuses it
/// @param who    `7`: every seventh that comes to this step; `#3`: the third connection; else a part of the recipient,
///               once it is known; "" means all
public record SinkFault(String step, String answer, String who, AtomicInteger came) {

    public static SinkFault at(String step, String answer) {
        return new SinkFault(step, answer, "", new AtomicInteger());
    }

    public SinkFault to(String those) {
        return new SinkFault(step, answer, those, new AtomicInteger());
    }

    /// `dot=drop`, `rcpt=451@7`, `mail=421@#3`, `rcpt=550@nobody`
    static SinkFault parse(String words) {
        String[] parts = words.split("[=@]", 3);
        SinkFault all = at(parts[0], parts[1]);
        return parts.length == 3 ? all.to(parts[2]) : all;
    }

    boolean strikes(String at, int connection, String recipient) {
        if (!at.equals(step)) return false;
        if (who.startsWith("#")) return who.equals("#" + connection);
        if (who.matches("\\d+")) return came.incrementAndGet() % Integer.parseInt(who) == 0;
        return recipient.contains(who);
    }

    boolean isCode() {
        return Character.isDigit(answer.charAt(0));
    }
}
