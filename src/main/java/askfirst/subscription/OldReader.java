package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.time.Instant;

/// A reader of another tool, with the proof of her yes there.
record OldReader(EmailAddress address, Instant saidYesAt, String source, String wording, String name, Rhythm rhythm) {}
