package askfirst.desk;

/// What came of taking a form with files.
sealed interface UploadResult {
    /// At least one file. Whoever has it closes it, or hands it to a job that does.
    record Taken(Upload upload) implements UploadResult {}

    /// The form was sent without choosing a file.
    record NothingChosen() implements UploadResult {}

    /// It broke off, or is no form with files.
    record Unreadable() implements UploadResult {}
}
