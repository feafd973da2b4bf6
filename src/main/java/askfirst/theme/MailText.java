package askfirst.theme;

/// What a mail says: subject line, plain text and HTML, all from the theme.
public record MailText(String subject, String text, String html) {}
