package askfirst.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// A consent receipt as it is written down, once and for good.
@MappedEntity("consent")
record ConsentRow(
        @Id UUID id,
        UUID subscriptionId,
        UUID requestId,
        String address,
        String purpose,
        Rhythm rhythm,
        String wording,
        String wordingHash,
        String page,
        Instant askedAt,
        Instant saidYesAt,
        String mailId,
        String began,
        String locale,
        String network) {

    Consent view() {
        return new Consent(
                address, rhythm, wording, wordingHash, page, askedAt, saidYesAt, mailId, began, locale, network);
    }
}
