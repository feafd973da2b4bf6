package askfirst.desk;

/// What came of starting a job.
sealed interface JobResult {
    /// @param path the page on which its progress and then its result are seen
    record Started(String path) implements JobResult {}

    /// Another one is still running, at `path`; nothing was begun.
    record Busy(String path) implements JobResult {}
}
