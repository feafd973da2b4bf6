package askfirst.mail;

import java.util.Optional;

/// Asked before a text leaves: not before its end does a mail arrive (RFC 5321, 4.1.1.4).
public interface LastWord {
    LastWord ALWAYS = () -> true;

    /// May be asked again for the same message.
    boolean isAllowed();

    /// Whose message is the next by the same way, if that is known: a server may hear of it in the same breath. Asked
    /// when the last word is allowed; again for the same message it is the same one.
    default Optional<Outgoing> following() {
        return Optional.empty();
    }
}
