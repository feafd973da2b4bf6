package askfirst.publishing;

/// What an author may decide about many rows of a sending at once.
enum Decision {
    /// what was held may leave after all
    RELEASE,
    /// once more to those whom a server refused
    RETRY,
    /// what nobody could know of arrived
    ARRIVED,
    /// it did not
    AGAIN;

    /// Whether rows of it are to be sent.
    boolean sends() {
        return this != ARRIVED;
    }

    /// Whether the later one takes the place of the earlier.
    boolean isInsteadOf(Decision other) {
        boolean areOfUnknown = (this == ARRIVED || this == AGAIN) && (other == ARRIVED || other == AGAIN);
        return this == other || areOfUnknown;
    }
}
