package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asked. Not a subscriber, and gone after seven days.
@MappedEntity("request")
record RequestRow(
        @Id UUID id,
        Stage state,
        String recipient,
        String address,
        Instant askedAt,
        String page,
        String began,
        String locale,
        String network,
        Rhythm rhythm,
        @Nullable UUID deliveryId,
        String formWording) {

    /// `ASKED → MAILED → CONFIRMED`, or deleted at any point.
    enum Stage {
        ASKED,
        MAILED,
        CONFIRMED
    }

    private static final String COME_BACK = "own link";

    static RequestRow asked(UUID id, Ask ask, Instant now) {
        return new RequestRow(
                id,
                Stage.ASKED,
                ask.address().wire(),
                ask.address().normal(),
                now,
                ask.page(),
                "form",
                ask.locale(),
                ask.network(),
                ask.rhythm(),
                null,
                "");
    }

    /// By a link that was mailed to this very address, after a "never again".
    static RequestRow comeBack(UUID id, EmailAddress to, Rhythm rhythm, Instant now) {
        return new RequestRow(id, Stage.ASKED, to.wire(), to.normal(), now, "", COME_BACK, "", "", rhythm, null, "");
    }

    boolean isComeBack() {
        return began.equals(COME_BACK);
    }

    EmailAddress to() {
        return new EmailAddress(recipient);
    }
}
