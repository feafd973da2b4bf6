package askfirst.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent receipt as it is written down, once and for good.
@MappedEntity("consent")
record ConsentRow(
        @Id UUID id,
        UUID subscriptionId,
        @Nullable UUID requestId,
        String address,
        String purpose,
        Rhythm rhythm,
        String formWording,
        String formWordingHash,
        String wording,
        String wordingHash,
        String page,
        Instant askedAt,
        Instant saidYesAt,
        Instant writtenAt,
        String mailId,
        String began,
        String locale,
        String network,
        @Nullable UUID invitationId) {
    private static final String NEWSLETTER = "newsletter";

    static ConsentRow of(UUID subscription, @Nullable UUID request, Consent consent) {
        return new ConsentRow(
                UUID.randomUUID(),
                subscription,
                request,
                consent.address(),
                NEWSLETTER,
                consent.rhythm(),
                consent.form().text(),
                consent.form().sha256(),
                consent.yes().text(),
                consent.yes().sha256(),
                consent.page(),
                consent.askedAt(),
                consent.saidYesAt(),
                consent.writtenAt(),
                consent.mailId(),
                consent.began(),
                consent.locale(),
                consent.network(),
                consent.invitation().orElse(null));
    }

    Consent view() {
        return new Consent(
                address,
                rhythm,
                new Words(formWording, formWordingHash),
                new Words(wording, wordingHash),
                page,
                askedAt,
                saidYesAt,
                writtenAt,
                mailId,
                began,
                locale,
                network,
                Optional.ofNullable(invitationId));
    }
}
