package askfirst.invitation;

import askfirst.connection.Connection;
import java.util.List;

/// A round's text as one real person would get it.
///
/// @param text without the lines the program adds; its link is still a field
public record Preview(Connection person, String text, List<StyleNote> notes) {}
