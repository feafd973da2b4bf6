package askfirst.web;

import askfirst.site.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The web servers in front of this one. Only what they say about a visitor's address counts: anybody can write an
/// `X-Forwarded-For`.
final class TrustedProxies {
    private final List<AddressRange> ranges;
    private final CompletableFuture<InetAddress> unnamed = new CompletableFuture<>();

    TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /// Walks back from the connection to the first address that is not one of ours; what is left of it is hearsay.
    InetAddress visitor(InetAddress peer, List<String> forwardedFor) {
        if (!forwardedFor.isEmpty() && !isOurs(peer) && isNear(peer)) unnamed.complete(peer);
        String[] path = String.join(",", forwardedFor).split(",");
        InetAddress visitor = peer;
        for (int i = path.length - 1; i >= 0 && isOurs(visitor); i--) {
            Optional<InetAddress> before = AddressRange.address(path[i].strip());
            if (before.isEmpty()) return visitor;
            visitor = before.get();
        }
        return visitor;
    }

    /// One that hands visitors on and that nobody named; done when the first of its requests has come.
    CompletableFuture<InetAddress> unnamed() {
        return unnamed;
    }

    private boolean isOurs(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /// On this machine or in its own network: a stranger who writes such a header is not to be recommended.
    private static boolean isNear(InetAddress peer) {
        boolean isUniqueLocal = peer.getAddress().length == 16 && (peer.getAddress()[0] & 0xfe) == 0xfc;
        return peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress() || isUniqueLocal;
    }
}
