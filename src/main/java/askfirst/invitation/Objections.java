package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.connection.Tie;
import askfirst.site.Settings;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What speaks against letting a whole draft go, though its person may be written to. The draft stays one.
@Singleton
class Objections {
    private static final int EVERY_WORD = 100;

    private final Settings settings;

    Objections(Settings settings) {
        this.settings = settings;
    }

    Optional<ApproveResult> against(InvitationRow draft, Connection person, Route route) {
        if (route != Route.LINKEDIN && person.address().isEmpty()) return Optional.of(new ApproveResult.NoAddress());
        if (route == Route.MAIL && !hasMailbox()) return Optional.of(new ApproveResult.NoMailbox());
        return isFromTheMould(draft) && person.tie().filter(Tie.CLOSE::equals).isPresent()
                ? Optional.of(new ApproveResult.CloseUnchanged())
                : Optional.empty();
    }

    /// Without one, a letter would end in a folder on this machine, and the one invitation with it.
    boolean hasMailbox() {
        return settings.letters().isPresent();
    }

    private static boolean isFromTheMould(InvitationRow draft) {
        return draft.invites() && Sameness.percent(draft.drafted(), draft.text()) == EVERY_WORD;
    }
}
