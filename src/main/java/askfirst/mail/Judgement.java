package askfirst.mail;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a failed dialogue means: the first reply code that says something decides.
final class Judgement {
    private static final int LONGEST = 300;

    private Judgement() {}

    /// @param isUnderway whether the text had begun to leave
    static SendResult of(MessagingException failure, boolean isUnderway) {
        return replies(failure)
                .filter(reply -> reply.code() >= 400 && reply.code() < 600)
                .findFirst()
                .<SendResult>map(Reply::result)
                .orElseGet(() -> isUnderway ? afterTheText(code(failure)) : new SendResult.TryLater(0));
    }

    /// Nobody let us in, which says nothing about the message: in the server's own words, or in those for what stood in
    /// the way.
    static SendResult atTheDoor(MessagingException failure) {
        return new SendResult.TryLater(0, oneLine(failure.getMessage()));
    }

    /// Because to the library everything but a 250 is a failure.
    private static SendResult afterTheText(int code) {
        return code / 100 == 2 ? new SendResult.Sent() : new SendResult.Unknown();
    }

    /// What one reply before the text means that is no yes; -1 is none.
    static SendResult of(int code, String said) {
        return of(new Reply(code, oneLine(said), false));
    }

    /// The same of a reply to RCPT.
    static SendResult ofRecipient(int code, String said) {
        return of(new Reply(code, oneLine(said), true));
    }

    private static SendResult of(Reply reply) {
        return reply.code() >= 400 && reply.code() < 600 ? reply.result() : new SendResult.TryLater(0);
    }

    private record Reply(int code, String said, boolean isToRecipient) {
        SendResult result() {
            if (code < 500) return new SendResult.TryLater(code, said);
            Bounce bounce = isToRecipient ? Bounce.ofRecipient(code, said) : Bounce.of(code, said);
            return new SendResult.Refused(code, said, bounce);
        }
    }

    private static Stream<Reply> replies(MessagingException failure) {
        return Stream.<Exception>iterate(failure, e -> e instanceof MessagingException, Judgement::next)
                .map(e -> new Reply(code(e), oneLine(e.getMessage()), e instanceof SMTPAddressFailedException));
    }

    private static @Nullable Exception next(Exception e) {
        return ((MessagingException) e).getNextException();
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            default -> 0;
        };
    }

    /// Somebody else's words: short, and nothing in them but letters.
    private static String oneLine(@Nullable String words) {
        String line =
                words == null ? "" : words.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
