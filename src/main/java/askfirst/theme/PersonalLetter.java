package askfirst.theme;

/// What the author writes to one person, and below it what she cannot leave out: who writes, why, and how to stop.
///
/// @param text as the author wrote it, links included
/// @param link the personal one; "" for a letter that invites to nothing
public record PersonalLetter(String text, String link, Route route) {

    /// By which way it goes; a mail also says where its author can be written to.
    public enum Route {
        MESSAGE,
        MAIL
    }
}
