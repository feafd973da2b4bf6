package askfirst.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// One Internet address, or all that begin with the same bits: `127.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`.
public record AddressRange(InetAddress start, int bits) {

    /// Numbers only: no name is ever looked up.
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(start -> {
            int all = start.getAddress().length * 8;
            if (slash < 0) return Optional.of(new AddressRange(start, all));
            if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > all) return Optional.empty();
            return Optional.of(new AddressRange(start, Integer.parseInt(bits)));
        });
    }

    /// An address in numbers.
    public static Optional<InetAddress> address(String text) {
        boolean isV4 = text.matches("(\\d{1,3}\\.){3}\\d{1,3}");
        boolean isV6 = text.length() <= 45 && text.indexOf(':') >= 0 && text.matches("[0-9A-Fa-f:.]+");
        if (!isV4 && !isV6) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = start.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit++)
            if (((ours[bit / 8] ^ theirs[bit / 8]) & 0x80 >> bit % 8) != 0) return false;
        return true;
    }
}
