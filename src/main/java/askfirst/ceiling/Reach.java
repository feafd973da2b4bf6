package askfirst.ceiling;

/// For whom a ceiling holds.
public enum Reach {
    /// one network, see the shortened `203.0.113.0/24`
    NETWORK,
    EVERYBODY
}
