package askfirst.delivery;

import askfirst.mail.SendResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a killed process left in its [SendLog].
record SendMemory(Set<UUID> claims, Map<Attempt, Optional<SendResult>> begun) {
    static final SendMemory NONE = new SendMemory(Set.of(), Map.of());

    /// One delivery at one place of a lease.
    record Attempt(UUID delivery, UUID claim, long place) {}

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    /// Absent in lines from before there were places.
    private static final String PLACE = "(?: (\\d{1,18}))?";
    private static final Pattern CLAIM = Pattern.compile("claim " + ID);
    private static final Pattern BEGUN = Pattern.compile("begun " + ID + " " + ID + PLACE);
    private static final Pattern DONE =
            Pattern.compile("done " + ID + " " + ID + PLACE + " (sent|refused|later|unknown) (\\d{1,3})");

    /// Whether these lines were written since the machine was started.
    static boolean isOf(String boot, List<String> lines) {
        return !boot.isEmpty() && !lines.isEmpty() && lines.getFirst().equals("boot " + boot);
    }

    /// What is no whole line says nothing.
    static SendMemory read(List<String> lines, String boot) {
        if (!isOf(boot, lines)) return NONE;
        Set<UUID> claims = new HashSet<>();
        Map<Attempt, Optional<SendResult>> begun = new HashMap<>();
        for (String line : lines) {
            Matcher claim = CLAIM.matcher(line);
            Matcher begin = BEGUN.matcher(line);
            Matcher done = DONE.matcher(line);
            if (claim.matches()) claims.add(UUID.fromString(claim.group(1)));
            else if (begin.matches()) begun.put(attempt(begin), Optional.empty());
            else if (done.matches()) begun.put(attempt(done), Optional.of(result(done)));
        }
        return new SendMemory(claims, begun);
    }

    /// What became of it; empty when the log cannot know.
    Optional<Done> of(IssueClaim claim) {
        if (!claims.contains(claim.claim())) return Optional.empty();
        Optional<SendResult> result = begun.get(new Attempt(claim.id(), claim.claim(), claim.place()));
        // a map's missing value: it was never begun
        if (result == null) return Optional.of(new Done.NotBegun(claim));
        return Optional.of(new Done.Tried(claim, result.orElseGet(SendResult.Unknown::new)));
    }

    static String word(SendResult result) {
        return switch (result) {
            case SendResult.Sent() -> "sent 250";
            case SendResult.Refused(int code, var _, var _) -> "refused " + code;
            case SendResult.TryLater(int code, var said) -> "later " + code;
            case SendResult.Unknown() -> "unknown 0";
        };
    }

    private static Attempt attempt(Matcher line) {
        long place = line.group(3) == null ? 0 : Long.parseLong(line.group(3));
        return new Attempt(UUID.fromString(line.group(1)), UUID.fromString(line.group(2)), place);
    }

    private static SendResult result(Matcher line) {
        int code = Integer.parseInt(line.group(5));
        return switch (line.group(4)) {
            case "sent" -> new SendResult.Sent();
            case "refused" -> new SendResult.Refused(code);
            case "later" -> new SendResult.TryLater(code);
            default -> new SendResult.Unknown();
        };
    }
}
