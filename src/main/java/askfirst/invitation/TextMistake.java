package askfirst.invitation;

/// What is wrong with a letter's text, said to the author.
///
/// @param line from 1; 0 for the whole
public record TextMistake(int line, String message) {}
