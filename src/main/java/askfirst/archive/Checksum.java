package askfirst.archive;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Whether a page is the one of the last publish. Nobody is trusted by it, so it need not withstand an attacker.
///
/// Two checksums that miss different things, and the length: Java reckons these as fast while it is cold as later, a
/// SHA-256 thirty times slower.
final class Checksum {
    private Checksum() {}

    static String of(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return Long.toHexString(one.getValue() << 32 | other.getValue()) + '-' + bytes.length;
    }
}
