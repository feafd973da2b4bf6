package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A message as it is written down.
@MappedEntity("message")
record MessageRow(@Id String id, Kind kind, String subject, String plain, String html, String greeting, String hello) {}
