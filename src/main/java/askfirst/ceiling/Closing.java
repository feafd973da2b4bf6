package askfirst.ceiling;

import askfirst.site.Settings;

/// A ceiling that was reached.
///
/// @param ceiling how many it lets in
public record Closing(Reach reach, Settings.Ceiling ceiling) {

    /// For whom a ceiling holds.
    public enum Reach {
        /// one network, shortened: `203.0.113.0/24`
        NETWORK,
        EVERYBODY
    }

    static Closing ofNetwork(Settings.Ceilings ceilings) {
        return new Closing(Reach.NETWORK, ceilings.network());
    }

    static Closing ofEverybody(Settings.Ceilings ceilings) {
        return new Closing(Reach.EVERYBODY, ceilings.everybody());
    }
}
