/// The reader's door: one controller per form, and the archive beside them; its listing is the site map.
///
/// Start at [PublicServer]. Owns the public URLs, HTTP statuses and limits.
/// Surprise: GET shows and POST decides, on every route; and a body is read on one of them only, `/subscribe`.
@Configuration
@Requires(property = "askfirst.public.port")
@NullMarked
package askfirst.web;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
