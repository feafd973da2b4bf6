package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asked. Not a subscriber, and gone after seven days.
///
/// @param subscriptionId the reader who wants her letters at this address; null when somebody asks for letters of her
/// own
/// @param invitationId the invitation she answered with it, if she did
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
        String formWording,
        @Nullable UUID subscriptionId,
        @Nullable UUID invitationId) {

    /// `ASKED → MAILED → CONFIRMED`, or deleted at any point; `ASKED ⇄ SET_ASIDE` when answering it fails each time.
    enum Stage {
        ASKED,
        SET_ASIDE,
        MAILED,
        CONFIRMED
    }

    private static final String COME_BACK = "own link";
    private static final String INVITATION = "invitation";
    private static final String ADDRESS_CHANGE = "address change";

    static RequestRow asked(UUID id, Ask ask, Instant now) {
        return began("form", id, ask, null, null, now);
    }

    /// By the page of her personal invitation, whose address has a secret in it and is not kept.
    static RequestRow invited(UUID id, Ask ask, UUID invitation, Instant now) {
        return began(INVITATION, id, ask.withoutPage(), null, invitation, now);
    }

    /// By a link that was mailed to this very address, after a "never again".
    static RequestRow comeBack(UUID id, EmailAddress to, Rhythm rhythm, Instant now) {
        return began(COME_BACK, id, new Ask(to, rhythm, "", "", ""), null, null, now);
    }

    /// By a reader's own page, whose address has a secret in it and is not kept; at the rhythm she has.
    static RequestRow addressChange(UUID id, Subscriber reader, Ask ask, Instant now) {
        return began(
                ADDRESS_CHANGE,
                id,
                new Ask(ask.address(), reader.rhythm(), "", ask.locale(), ask.network()),
                reader.id(),
                null,
                now);
    }

    private static RequestRow began(
            String how, UUID id, Ask ask, @Nullable UUID reader, @Nullable UUID invitation, Instant now) {
        return new RequestRow(
                id,
                Stage.ASKED,
                ask.address().wire(),
                ask.address().normal(),
                now,
                ask.page(),
                how,
                ask.locale(),
                ask.network(),
                ask.rhythm(),
                null,
                "",
                reader,
                invitation);
    }

    boolean isAddressChange() {
        return began.equals(ADDRESS_CHANGE);
    }

    boolean isInvited() {
        return began.equals(INVITATION);
    }

    /// Whose address it would change.
    Optional<UUID> reader() {
        return Optional.ofNullable(subscriptionId);
    }

    boolean isComeBack() {
        return began.equals(COME_BACK);
    }

    EmailAddress to() {
        return new EmailAddress(recipient);
    }
}
