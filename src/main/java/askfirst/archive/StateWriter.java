package askfirst.archive;

import askfirst.issue.Issue;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What [StateReader] reads, in the same order.
record StateWriter(DataOutputStream out) {

    void gist(Gist gist) throws IOException {
        issue(gist.issue());
        stamp(gist.stamp());
        digest(gist.digest());
    }

    void shot(Shot shot) throws IOException {
        text(shot.destination());
        text(shot.source());
        stamp(shot.stamp());
        text(shot.alt());
        Developed photo = shot.photo();
        text(photo.hash());
        out.writeByte(photo.format().ordinal());
        out.writeInt(photo.sizes().size());
        for (Developed.Size size : photo.sizes()) {
            out.writeInt(size.width());
            out.writeInt(size.height());
        }
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void issue(Issue issue) throws IOException {
        text(issue.slug());
        text(issue.title());
        day(Optional.of(issue.date()));
        day(issue.updated());
        optional(issue.summary());
        texts(issue.tags());
        out.writeByte(issue.visibility().ordinal());
        out.writeByte(issue.reach().ordinal());
        out.writeByte(issue.stage().ordinal());
        texts(issue.aliases());
        optional(issue.image());
        keys(issue.extra());
        text(issue.file().toString());
        out.writeInt(issue.bodyLine());
    }

    private void keys(Map<?, ?> keys) throws IOException {
        out.writeInt(keys.size());
        for (var key : keys.entrySet()) {
            text(String.valueOf(key.getKey()));
            value(key.getValue());
        }
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Map<?, ?> keys -> {
                out.writeChar('k');
                keys(keys);
            }
            case List<?> items -> {
                out.writeChar('l');
                out.writeInt(items.size());
                for (Object item : items) value(item);
            }
            case Boolean truth -> {
                out.writeChar('b');
                out.writeBoolean(truth);
            }
            case Long number -> {
                out.writeChar('n');
                out.writeLong(number);
            }
            default -> {
                out.writeChar('t');
                text(value.toString());
            }
        }
    }

    private void digest(Digest digest) throws IOException {
        text(digest.excerpt());
        out.writeInt(digest.words());
        out.writeInt(digest.links().size());
        for (Digest.Link link : digest.links()) {
            text(link.destination());
            out.writeInt(link.line());
        }
        texts(digest.anchors());
        out.writeInt(digest.shots().size());
        for (Shot shot : digest.shots()) shot(shot);
    }

    private void stamp(Stamp stamp) throws IOException {
        out.writeLong(stamp.size());
        out.writeLong(stamp.changed());
    }

    private void day(Optional<LocalDate> day) throws IOException {
        out.writeLong(day.isPresent() ? day.get().toEpochDay() : Long.MIN_VALUE);
    }

    private void optional(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) text(text.get());
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) text(text);
    }
}
