package askfirst.archive;

import askfirst.issue.Issue;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What [StateWriter] wrote, in the same order.
record StateReader(DataInputStream in) {

    Gist gist() throws IOException {
        return new Gist(issue(), stamp(), digest());
    }

    Shot shot() throws IOException {
        return new Shot(text(), text(), stamp(), text(), developed());
    }

    String text() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("cut off");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Developed developed() throws IOException {
        String hash = text();
        PhotoFormat format = PhotoFormat.values()[in.readByte()];
        List<Developed.Size> sizes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) sizes.add(new Developed.Size(in.readInt(), in.readInt()));
        return new Developed(hash, format, List.copyOf(sizes));
    }

    private Issue issue() throws IOException {
        String slug = text();
        String title = text();
        LocalDate date = day().orElseThrow();
        Optional<LocalDate> updated = day();
        Optional<String> summary = optional();
        List<String> tags = texts();
        Issue.Visibility visibility = Issue.Visibility.values()[in.readByte()];
        Issue.Reach reach = Issue.Reach.values()[in.readByte()];
        Issue.Stage stage = Issue.Stage.values()[in.readByte()];
        List<String> aliases = texts();
        Optional<String> image = optional();
        Map<String, Object> extra = keys();
        Path file = Path.of(text());
        int bodyLine = in.readInt();
        return new Issue(
                slug,
                title,
                date,
                updated,
                summary,
                tags,
                visibility,
                reach,
                stage,
                aliases,
                image,
                extra,
                file,
                "",
                bodyLine);
    }

    /// Keys of the author's own, as the theme gets them.
    private Map<String, Object> keys() throws IOException {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) keys.put(text(), value());
        return Collections.unmodifiableMap(keys);
    }

    private Object value() throws IOException {
        return switch (in.readChar()) {
            case 'k' -> keys();
            case 'l' -> {
                List<Object> items = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) items.add(value());
                yield Collections.unmodifiableList(items);
            }
            case 'b' -> in.readBoolean();
            case 'n' -> in.readLong();
            default -> text();
        };
    }

    private Digest digest() throws IOException {
        String excerpt = text();
        int words = in.readInt();
        List<Digest.Link> links = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) links.add(new Digest.Link(text(), in.readInt()));
        List<String> anchors = texts();
        List<Shot> shots = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) shots.add(shot());
        return new Digest(excerpt, words, List.copyOf(links), anchors, List.copyOf(shots));
    }

    private Stamp stamp() throws IOException {
        return new Stamp(in.readLong(), in.readLong());
    }

    private Optional<LocalDate> day() throws IOException {
        long day = in.readLong();
        return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private Optional<String> optional() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) texts.add(text());
        return List.copyOf(texts);
    }
}
