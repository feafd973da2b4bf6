package askfirst.theme;

import askfirst.site.Site;
import java.util.Map;

/// Where a manuscript is shown: what its relative addresses mean and which photos are ready.
///
/// @param path   the page's own, from the archive's root on: `issues/rain/`
/// @param photos by the destination the author wrote (`wall.jpg`)
/// @param words  what the theme says in a body: its keys are in `wording/en.properties` under `body.`
public record Surroundings(Site site, String path, Map<String, Photo> photos, BodyWords words) {

    /// The few words a body needs for those who do not see it.
    public record BodyWords(String taskDone, String taskOpen, String notes, String backToText) {}
}
