package askfirst.subscription;

import askfirst.mail.LastWord;
import askfirst.mail.Mail;
import askfirst.mail.MailLane;
import askfirst.mail.MailTransport;
import askfirst.mail.Outgoing;
import askfirst.mail.PostOffice;
import askfirst.mail.SendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mailbox instead of a server.
public final class TestPost implements MailTransport, PostOffice {
    public final List<Mail> mails = new ArrayList<>();
    /// Of issues, as they left.
    public final List<Outgoing> copies = new ArrayList<>();

    private SendResult answer = new SendResult.Sent();
    private Function<Outgoing, SendResult> answers = _ -> new SendResult.Sent();
    private Runnable meanwhile = () -> {};

    @Override
    public synchronized SendResult send(Mail mail) {
        mails.add(mail);
        meanwhile.run();
        return answer;
    }

    @Override
    public MailLane open() {
        return new MailLane() {
            @Override
            public SendResult send(Outgoing copy, LastWord lastWord) {
                return lastWord.isAllowed() ? carry(copy) : new SendResult.TryLater(0);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized SendResult carry(Outgoing copy) {
        copies.add(copy);
        meanwhile.run();
        return answers.apply(copy);
    }

    /// What the server says to a copy of an issue.
    void everyCopy(Function<Outgoing, SendResult> says) {
        answers = says;
    }

    /// What happens while a mail is on its way.
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    void everyMailNow(SendResult result) {
        answer = result;
    }

    /// The token at the end of the link in the newest mail, taken from its plain text.
    String link(String path) {
        return link(mails.getLast(), path);
    }

    static String link(Mail mail, String path) {
        Matcher link = Pattern.compile(path + "/([\\w-]{43})").matcher(mail.text());
        if (!link.find()) throw new AssertionError("no link in " + mail.text());
        return link.group(1);
    }
}
