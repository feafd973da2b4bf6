package askfirst.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A command line as habit and scripts type it, each option once and a value behind those that want one: told without
/// picocli, which looks at a single command for as long as ten letters take to be made.
///
/// Of any other line, help and mistakes first of all, picocli says what is to be said.
///
/// @param options with their values, `""` for those without
record PlainLine(Map<String, String> options) {

    /// Empty unless picocli would read the same.
    static Optional<PlainLine> of(String[] line, String command, Set<String> flags, Set<String> valued) {
        if (line.length == 0 || !line[0].equals(command)) return Optional.empty();
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < line.length; i++) {
            String option = line[i];
            boolean wantsValue = valued.contains(option) && i + 1 < line.length && isValue(line[i + 1]);
            boolean known = wantsValue || flags.contains(option);
            if (!known || options.put(option, wantsValue ? line[++i] : "") != null) return Optional.empty();
        }
        return Optional.of(new PlainLine(options));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /// No option, and no `@file` that holds more of the line.
    private static boolean isValue(String text) {
        return !text.isEmpty() && text.charAt(0) != '-' && text.charAt(0) != '@';
    }
}
