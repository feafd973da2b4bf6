package askfirst.cli;

import askfirst.database.PostgresAccount;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.subscription.Register;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Opens the readers' register of a newsletter for one question.
record RegisterOf(Terminal terminal, Home home) {

    int ask(Function<Register, Integer> question) {
        return ask(Content.read(terminal, home), question);
    }

    /// For those who have read the newsletter's own facts already.
    int ask(Content content, Function<Register, Integer> question) {
        Settings settings = content.settings();
        if (!content.problems().isEmpty()) return content.refused("Nothing was read or changed.");
        return switch (Register.open(home.data(), postgres(settings), terminal.clock())) {
            case Register.OpenedResult.Opened(Register register) -> {
                try (register) {
                    yield question.apply(register);
                }
            }
            case Register.OpenedResult.InUse() -> inUse(terminal, home);
        };
    }

    static Optional<PostgresAccount> postgres(Settings settings) {
        return settings.database().map(it -> new PostgresAccount(it.url(), it.user(), it.password()));
    }

    static int inUse(Terminal terminal, Home home) {
        terminal.complain("Another command holds the database of " + home.folder() + "; try again in a moment.");
        return ExitCode.BROKEN;
    }

    /// As the JSON answers write an enum: `every-letter`.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
