package askfirst.subscription;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The network somebody came from, shortened so that it names no household: `203.0.113.0/24`,
/// `2001:db8:1:0:0:0:0:0/48`.
public final class Network {
    private Network() {}

    public static String of(InetAddress address) {
        int bytes = address instanceof Inet4Address ? 3 : 6;
        byte[] kept = Arrays.copyOf(Arrays.copyOf(address.getAddress(), bytes), address.getAddress().length);
        try {
            return InetAddress.getByAddress(kept).getHostAddress() + "/" + bytes * 8;
        } catch (UnknownHostException lengthIsRight) {
            throw new IllegalStateException(lengthIsRight);
        }
    }
}
