package askfirst.web;

import askfirst.site.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// The web servers in front of this one. Only what they say about a visitor's address counts: anybody can write an
/// `X-Forwarded-For`.
record TrustedProxies(List<AddressRange> ranges) {

    /// Walks back from the connection to the first address that is not one of ours; what is left of it is hearsay.
    InetAddress visitor(InetAddress peer, List<String> forwardedFor) {
        String[] path = String.join(",", forwardedFor).split(",");
        InetAddress visitor = peer;
        for (int i = path.length - 1; i >= 0 && isOurs(visitor); i--) {
            Optional<InetAddress> before = AddressRange.address(path[i].strip());
            if (before.isEmpty()) return visitor;
            visitor = before.get();
        }
        return visitor;
    }

    private boolean isOurs(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
