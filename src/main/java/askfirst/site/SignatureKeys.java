package askfirst.site;

import askfirst.problem.Keys;
import askfirst.problem.Problems;
import askfirst.site.Settings.Signature;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands under `dkim` in `settings.yml`.
///
/// Only names that DNS can carry: they go into a header and into a record as they are.
record SignatureKeys(Home home, Problems problems) {
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");

    Optional<Signature> read(Keys keys) {
        if (keys.isEmpty()) return Optional.empty();
        Optional<String> domain =
                name(keys, "domain", "Write the domain your letters come from: `domain: example.org`.");
        Optional<String> selector =
                name(keys, "selector", "Write which of its keys signs, for example `selector: letters`.");
        Optional<Path> file = keys.text("key-file").map(home.folder()::resolve);
        keys.refuseUnknown();
        return domain.flatMap(whose -> selector.map(which -> new Signature(whose, which, file)));
    }

    private Optional<String> name(Keys keys, String key, String remedy) {
        return keys.required(key, remedy).map(it -> it.toLowerCase(Locale.ROOT)).flatMap(text -> {
            if (text.length() <= 200 && NAME.matcher(text).matches()) return Optional.of(text);
            problems.add(
                    home.relative(home.settings()),
                    keys.lineOf(key),
                    "`" + key + "` must be a name that DNS knows, of letters, digits, hyphens and dots, not `" + text
                            + "`.");
            return Optional.empty();
        });
    }
}
