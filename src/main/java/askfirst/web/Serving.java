package askfirst.web;

import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.Theme;
import java.time.Clock;

/// What a newsletter needs to be served.
///
/// @param ports where to listen
public record Serving(Home home, Site site, Theme theme, Settings settings, Ports ports, Clock clock) {

    /// @param host what the readers' port is bound to; `127.0.0.1` unless a proxy reaches this machine over a network
    /// @param open the readers' port
    /// @param desk the author's port, always on loopback
    public record Ports(String host, int open, int desk) {

        /// Any for those that are 0.
        Ports chosen() {
            int first = open == 0 ? FreePort.from(host, 0) : open;
            return new Ports(host, first, desk == 0 ? otherThan(first, 0) : desk);
        }

        /// The first ports free from these on, as far as one can know before they are taken.
        public Ports nextFree() {
            int first = FreePort.from(host, open);
            return new Ports(host, first, otherThan(first, desk));
        }

        private static int otherThan(int first, int wished) {
            int port = FreePort.from("127.0.0.1", wished);
            return port == first ? otherThan(first, wished == 0 ? 0 : wished + 1) : port;
        }
    }
}
