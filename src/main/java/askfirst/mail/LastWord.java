package askfirst.mail;

import java.util.Optional;

/// Asked before a server hears that a text is whole: not before that does a mail arrive (RFC 5321, 4.1.1.4).
public interface LastWord {
    LastWord ALWAYS = new LastWord() {
        @Override
        public boolean takesTime() {
            return false;
        }

        @Override
        public boolean isAllowed() {
            return true;
        }
    };

    /// Whether to say as much as may be said before asking.
    boolean takesTime();

    /// May be asked again for the same message.
    boolean isAllowed();

    /// Whose message is the next by the same way, if that is known: a server may hear of it in the same breath. Asked
    /// when the last word is allowed; again for the same message it is the same one.
    default Optional<Outgoing> following() {
        return Optional.empty();
    }
}
