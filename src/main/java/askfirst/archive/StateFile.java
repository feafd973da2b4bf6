package askfirst.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// A [State] on the disk: binary, small, and worth nothing when it cannot be read.
final class StateFile {
    private static final int MAGIC = 0x61736b32;

    private StateFile() {}

    /// Reads no more than the first bytes, and asks no time zone, whose rules take longer to find than these bytes.
    static boolean holds(Path file, long key, Clock clock) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 512))) {
            State head = head(in);
            return head.holds(key, clock.instant());
        } catch (IOException | DateTimeException missingOrBroken) {
            return false;
        }
    }

    static State read(Path file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            State head = head(in);
            StateReader reader = new StateReader(in);
            Map<String, Gist> gists = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Gist gist = reader.gist();
                gists.put(Sources.name(gist.issue().file()), gist);
            }
            Map<String, Shot> photos = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                Shot shot = reader.shot();
                photos.put(shot.source(), shot);
            }
            Map<String, String> made = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) made.put(reader.text(), reader.text());
            return new State(head.key(), head.maker(), head.since(), head.until(), gists, photos, made);
        } catch (IOException | RuntimeException missingOrBroken) {
            return State.NONE;
        }
    }

    static byte[] bytes(State state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            StateWriter writer = new StateWriter(out);
            out.writeInt(MAGIC);
            out.writeLong(state.key());
            out.writeUTF(state.maker());
            out.writeLong(state.since().getEpochSecond());
            out.writeLong(state.until().getEpochSecond());
            out.writeInt(state.gists().size());
            for (Gist gist : new TreeMap<>(state.gists()).values()) writer.gist(gist);
            out.writeInt(state.photos().size());
            for (Shot shot : new TreeMap<>(state.photos()).values()) writer.shot(shot);
            out.writeInt(state.made().size());
            for (var entry : new TreeMap<>(state.made()).entrySet()) {
                writer.text(entry.getKey());
                writer.text(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static State head(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) throw new IOException("not a state file");
        long key = in.readLong();
        String maker = in.readUTF();
        Instant since = Instant.ofEpochSecond(in.readLong());
        Instant until = Instant.ofEpochSecond(in.readLong());
        return new State(key, maker, since, until, Map.of(), Map.of(), Map.of());
    }
}
