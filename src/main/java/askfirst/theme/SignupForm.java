package askfirst.theme;

/// The form that asks for the letter: where it posts to (absolute or with the base path in front).
public record SignupForm(String action) {}
