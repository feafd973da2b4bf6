package askfirst.theme;

import java.util.Set;

/// What stands around a page of the desk.
///
/// @param path where the author is, for the navigation; empty outside the door, where there is none
/// @param form what each form carries in its hidden field `form`
/// @param places where the navigation may lead, as paths
public record DeskFrame(String path, String form, Set<String> places) {
    public static final DeskFrame OUTSIDE = new DeskFrame("", "", Set.of());

    public boolean isInside() {
        return !path.isEmpty();
    }

    /// Whether the author is in that part of the desk.
    public boolean isIn(String part) {
        return part.equals("/") ? path.equals(part) : path.equals(part) || path.startsWith(part + "/");
    }

    /// Whether there is such a part of the desk.
    public boolean leadsTo(String part) {
        return places.contains(part);
    }
}
