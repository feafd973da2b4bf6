package askfirst.doctor;

/// One thing to look at.
interface Check {
    /// What the author calls it.
    String name();

    Finding look();
}
