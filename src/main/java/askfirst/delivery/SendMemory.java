package askfirst.delivery;

import askfirst.mail.SendResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a killed process left in its [SendLog].
record SendMemory(Set<UUID> claims, Map<Attempt, Optional<SendResult>> begun) {
    static final SendMemory NONE = new SendMemory(Set.of(), Map.of());

    /// One delivery under one claim.
    record Attempt(UUID delivery, UUID claim) {}

    static SendMemory read(List<String> lines, String boot) {
        if (boot.isEmpty() || lines.isEmpty() || !lines.getFirst().equals("boot " + boot)) return NONE;
        Set<UUID> claims = new HashSet<>();
        Map<Attempt, Optional<SendResult>> begun = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "claim" -> claims.add(UUID.fromString(words[1]));
                case "begun" -> begun.put(attempt(words), Optional.empty());
                case "done" -> begun.put(attempt(words), Optional.of(result(words)));
                default -> {}
            }
        }
        return new SendMemory(claims, begun);
    }

    /// What became of it; empty when the log cannot know.
    Optional<Done> of(IssueClaim claim) {
        if (!claims.contains(claim.claim())) return Optional.empty();
        Optional<SendResult> result = begun.get(new Attempt(claim.id(), claim.claim()));
        // a map's missing value: it was never begun
        if (result == null) return Optional.of(new Done.NotBegun(claim));
        return Optional.of(new Done.Tried(claim, result.orElseGet(SendResult.Unknown::new)));
    }

    static String word(SendResult result) {
        return switch (result) {
            case SendResult.Sent() -> "sent 250";
            case SendResult.Refused(int code, var said) -> "refused " + code;
            case SendResult.TryLater(int code, var said) -> "later " + code;
            case SendResult.Unknown() -> "unknown 0";
        };
    }

    private static Attempt attempt(String[] words) {
        return new Attempt(UUID.fromString(words[1]), UUID.fromString(words[2]));
    }

    private static SendResult result(String[] words) {
        int code = Integer.parseInt(words[4]);
        return switch (words[3]) {
            case "sent" -> new SendResult.Sent();
            case "refused" -> new SendResult.Refused(code);
            case "later" -> new SendResult.TryLater(code);
            default -> new SendResult.Unknown();
        };
    }
}
