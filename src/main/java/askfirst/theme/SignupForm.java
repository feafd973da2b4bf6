package askfirst.theme;

/// The form that asks for the letter, and what stands in it already.
///
/// @param action  where it posts to (absolute or with the base path in front)
/// @param address as a visitor typed it, or ""
/// @param rhythm  the one that is chosen: `every-letter`, `every-few-months` or `only-big-news`
/// @param opened  when it was shown, signed; "" on pages that are written once for everybody
public record SignupForm(String action, String address, String rhythm, String opened, Trap trap) {

    /// A field nobody sees and machines fill in.
    public enum Trap {
        SET,
        LEFT_OUT
    }

    /// An empty one for a page that is written once.
    public SignupForm(String action) {
        this(action, "", "every-letter", "", Trap.SET);
    }

    public SignupForm filledWith(String address, String rhythm) {
        return new SignupForm(action, address, rhythm, opened, trap);
    }

    public SignupForm openedAt(String signedTime) {
        return new SignupForm(action, address, rhythm, signedTime, trap);
    }

    public SignupForm withoutTrap() {
        return new SignupForm(action, address, rhythm, opened, Trap.LEFT_OUT);
    }
}
