package askfirst.theme;

/// What stands around a page of the desk.
///
/// @param path where the author is, for the navigation; empty outside the door, where there is none
/// @param form what each form carries in its hidden field `form`
public record DeskFrame(String path, String form) {
    public static final DeskFrame OUTSIDE = new DeskFrame("", "");

    public boolean isInside() {
        return !path.isEmpty();
    }

    /// Whether the author is in that part of the desk.
    public boolean isIn(String part) {
        return part.equals("/") ? path.equals(part) : path.startsWith(part);
    }
}
