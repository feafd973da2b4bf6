package askfirst.cli;

/// What a command's number means to the shell that called it.
final class ExitCode {
    static final int FINE = 0;
    /// the author's: something she wrote or named
    static final int MISTAKE = 1;
    /// the command line itself is wrong
    static final int USAGE = 2;
    /// a disk, a database, a network or a bug
    static final int BROKEN = 3;

    private ExitCode() {}
}
