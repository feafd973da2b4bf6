package askfirst.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server's no says of the mailbox the message was for. Told by numbers alone: the enhanced status code, whose
/// second number is what it is about, or else the reply code.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3463#section-3">RFC 3463, 3</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3">RFC 5321, 4.2.3</a>
public enum Bounce {
    /// there is no such mailbox
    HARD,
    /// it, or the server it is on, takes nothing just now
    SOFT,
    /// nothing: it is about the message, whoever sends it, or what somebody allows
    NONE;

    private static final Pattern ENHANCED = Pattern.compile(
            "[245]\\d\\d[ -](?<class>[245])\\.(?<about>\\d{1,3})\\.(?<what>\\d{1,3})\\b.*", Pattern.DOTALL);
    private static final int ADDRESS = 1;
    private static final int NETWORK = 4;
    /// Of the addresses, these two are the sender's.
    private static final Set<Integer> OF_THE_SENDER = Set.of(7, 8);
    private static final Set<Integer> OF_A_MAILBOX = Set.of(450, 452, 550, 551, 552, 553);

    /// @param code of the reply; 0 when nobody answered
    /// @param said the reply as it came, with its code
    static Bounce ofRecipient(int code, String said) {
        Matcher enhanced = ENHANCED.matcher(said);
        boolean isHard = code >= 500
                && enhanced.matches()
                && number(enhanced, "class") == 5
                && number(enhanced, "about") == ADDRESS
                && !OF_THE_SENDER.contains(number(enhanced, "what"));
        return isHard ? HARD : of(code, said);
    }

    /// The same of a reply of which it is not known any more, or was not so, that it was to the recipient: then it is
    /// never [#HARD].
    public static Bounce of(int code, String said) {
        Matcher enhanced = ENHANCED.matcher(said);
        if (!enhanced.matches()) return OF_A_MAILBOX.contains(code) ? SOFT : NONE;
        int about = number(enhanced, "about");
        boolean isSenders = about == ADDRESS && OF_THE_SENDER.contains(number(enhanced, "what"));
        return about >= ADDRESS && about <= NETWORK && !isSenders ? SOFT : NONE;
    }

    private static int number(Matcher enhanced, String group) {
        return Integer.parseInt(enhanced.group(group));
    }
}
