package askfirst.suppression;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/// What a person is known by, as a keyed fingerprint, and an invitation she had: one, unless two turned out to be hers.
@MappedEntity("invitation_mark")
public record Claim(@Id String fingerprint, UUID invitationId) {}
