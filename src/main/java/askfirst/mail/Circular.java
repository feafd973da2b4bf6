package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A mail to many, written as MIME once: for each reader her own pieces are put where the pattern has a slot, and
/// nothing of another's can be there.
///
/// A slot is a word of letters, digits and dashes that stands nowhere else: the pattern's own Message-ID, its
/// recipient, its date, and those named to [#of]. In a body a piece stands on lines of its own between soft line breaks
/// of quoted-printable (RFC 2045, 6.7), which nobody sees.
public final class Circular {
    private static final String SOFT_BREAK = "=\r\n";

    /// Found once, because looking for them opens every jar there is.
    private static final StreamProvider ENCODERS = StreamProvider.provider();

    private final EmailAddress from;
    private final List<Piece> pieces;
    private final Mail pattern;
    private final String patternDate;
    private volatile Stamp stamp = new Stamp(0, "");

    private Circular(Mail pattern, List<Piece> pieces) {
        this.from = pattern.from().address();
        this.pattern = pattern;
        this.patternDate = MimeBytes.date(pattern.date());
        this.pieces = pieces;
    }

    /// What a second is called in a header; many copies leave in one.
    private record Stamp(long second, String date) {}

    private sealed interface Piece {
        record Same(Passage passage) implements Piece {}

        record InHeader(String slot) implements Piece {}

        record InBody(String slot) implements Piece {}
    }

    /// @param slots what stands for the personal pieces in the pattern's parts and headers
    public static Circular of(Mail pattern, Collection<String> slots) {
        String whole = new String(pattern.bytes(), UTF_8);
        int body = whole.indexOf("\r\n\r\n") + 4;
        List<Piece> pieces = new ArrayList<>();
        List<String> inHeader = new ArrayList<>(slots);
        inHeader.addAll(List.of(pattern.id(), pattern.to().wire(), MimeBytes.date(pattern.date())));
        cut(whole.substring(0, body), inHeader, "", Piece.InHeader::new, pieces);
        cut(whole.substring(body), slots, "(?:" + SOFT_BREAK + ")?", Piece.InBody::new, pieces);
        return new Circular(pattern, List.copyOf(pieces));
    }

    /// One reader's copy.
    ///
    /// @param own what stands in the slots; each a single line
    public Outgoing to(EmailAddress reader, String id, Instant date, Map<String, String> own) {
        own.values().forEach(HeaderText::check);
        Map<String, String> all = new HashMap<>(own);
        all.put(pattern.id(), id);
        all.put(pattern.to().wire(), reader.wire());
        all.put(patternDate, called(date));
        List<Passage> passages = new ArrayList<>(pieces.size());
        for (Piece piece : pieces)
            passages.add(
                    switch (piece) {
                        case Piece.Same(Passage passage) -> passage;
                        case Piece.InHeader(String slot) -> passage(own(all, slot));
                        case Piece.InBody(String slot) -> passage(SOFT_BREAK + quoted(own(own, slot)) + SOFT_BREAK);
                    });
        return new Outgoing(id, date, from, reader, passages);
    }

    private String called(Instant date) {
        Stamp last = stamp;
        if (last.second() == date.getEpochSecond() && !last.date().isEmpty()) return last.date();
        Stamp next = new Stamp(date.getEpochSecond(), MimeBytes.date(date));
        stamp = next;
        return next.date();
    }

    /// Because a mail without its link must not leave.
    private static String own(Map<String, String> own, String slot) {
        String piece = own.get(slot);
        if (piece == null) throw new IllegalArgumentException("nothing to put in place of " + slot);
        return piece;
    }

    private interface Make {
        Piece of(String slot);
    }

    private static void cut(String text, Collection<String> slots, String between, Make make, List<Piece> pieces) {
        Map<String, Pattern> patterns =
                slots.stream().distinct().collect(Collectors.toMap(s -> s, s -> spread(s, between)));
        Pattern any =
                Pattern.compile(patterns.values().stream().map(Pattern::pattern).collect(Collectors.joining("|")));
        int from = 0;
        for (MatchResult found : slots.isEmpty()
                ? List.<MatchResult>of()
                : any.matcher(text).results().toList()) {
            pieces.add(new Piece.Same(passage(text.substring(from, found.start()))));
            String slot = patterns.entrySet().stream()
                    .filter(it -> it.getValue().matcher(found.group()).matches())
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            pieces.add(make.of(slot));
            from = found.end();
        }
        pieces.add(new Piece.Same(passage(text.substring(from))));
    }

    /// Wherever quoted-printable may have broken it.
    private static Pattern spread(String slot, String between) {
        return Pattern.compile(slot.chars()
                .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining(between)));
    }

    private static Passage passage(String text) {
        return Passage.of(text.getBytes(UTF_8));
    }

    private static String quoted(String piece) {
        boolean isPlain = piece.length() < 70
                && !piece.endsWith(" ")
                && piece.chars().allMatch(c -> c >= ' ' && c < 127 && c != '=');
        if (isPlain) return piece;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream encoder = ENCODERS.outputQP(bytes)) {
            encoder.write(piece.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("a line that cannot be written", e);
        }
        return bytes.toString(UTF_8);
    }
}
