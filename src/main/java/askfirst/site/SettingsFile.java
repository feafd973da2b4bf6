package askfirst.site;

import askfirst.database.PrivateFiles;
import askfirst.problem.Keys;
import askfirst.problem.Problems;
import askfirst.site.Settings.Ceiling;
import askfirst.site.Settings.Ceilings;
import askfirst.site.Settings.DatabaseAccount;
import askfirst.site.Settings.MailAccount;
import askfirst.site.Settings.Sending;
import askfirst.site.Settings.Signature;
import askfirst.site.Settings.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `settings.yml`, with the environment laid over it.
final class SettingsFile {
    /// the account that may sign; the author's own mailbox never does
    private static final String POST_OFFICE = "mail";

    private static final Predicate<String> SECRET_IN_URL =
            Pattern.compile("[?&](ssl)?password=[^&]", Pattern.CASE_INSENSITIVE).asPredicate();

    private final Home home;
    private final Path file;
    private final Path name;
    private final Map<String, String> environment;
    private final Problems problems;

    SettingsFile(Home home, Map<String, String> environment, Problems problems) {
        this.home = home;
        this.file = home.settings();
        this.name = home.relative(file);
        this.environment = environment;
        this.problems = problems;
    }

    Settings read() {
        Keys keys = keys();
        Keys postOffice = keys.table(POST_OFFICE);
        Keys myMailbox = keys.table("my-mailbox");
        // the environment's are in no file
        if (holdsSecret(keys, postOffice, myMailbox)) refuseIfOpen();
        override(keys, "database", "ASKFIRST_DATABASE");
        override(keys, "database-user", "ASKFIRST_DATABASE_USER");
        override(keys, "database-password", "ASKFIRST_DATABASE_PASSWORD");
        Settings settings = new Settings(
                database(keys),
                account(postOffice, POST_OFFICE, "ASKFIRST_MAIL_"),
                account(myMailbox, "my-mailbox", "ASKFIRST_MY_MAILBOX_"),
                ceilings(keys.table("ceilings")),
                sending(keys.table("sending")),
                proxies(keys));
        keys.refuseUnknown();
        return settings;
    }

    private Keys keys() {
        try {
            return Keys.yaml(name, 1, Files.readString(file), problems).orElseGet(() -> Keys.none(name, problems));
        } catch (NoSuchFileException absent) {
            return Keys.none(name, problems);
        } catch (IOException unreadable) {
            problems.add(name, 0, "This file cannot be read as UTF-8 text: " + unreadable.getMessage());
            return Keys.none(name, problems);
        }
    }

    private static boolean holdsSecret(Keys keys, Keys... accounts) {
        return !keys.isAbsent("database-password")
                || keys.text("database").filter(SECRET_IN_URL).isPresent()
                || Stream.of(accounts).anyMatch(it -> !it.isAbsent("password"));
    }

    private void refuseIfOpen() {
        try {
            if (!PrivateFiles.isPrivate(file))
                problems.add(
                        name,
                        0,
                        "There is a password in this file, and others on this machine can read or change it: chmod 600 "
                                + name);
        } catch (IOException unreadable) {
            problems.add(name, 0, "Nobody can tell who may read this file, and there is a password in it.");
        }
    }

    private Optional<DatabaseAccount> database(Keys keys) {
        Optional<String> user = keys.text("database-user");
        Optional<String> password = keys.text("database-password");
        return keys.text("database").flatMap(url -> {
            if (url.startsWith("jdbc:postgresql:")) return Optional.of(new DatabaseAccount(url, user, password));
            problems.add(
                    name,
                    keys.lineOf("database"),
                    "`database` must begin with jdbc:postgresql:. Leave it out for the embedded database.");
            return Optional.empty();
        });
    }

    private Optional<MailAccount> account(Keys keys, String table, String variable) {
        override(keys, "host", variable + "HOST");
        override(keys, "port", variable + "PORT");
        override(keys, "username", variable + "USERNAME");
        override(keys, "password", variable + "PASSWORD");
        override(keys, "tls", variable + "TLS");
        if (keys.isEmpty()) return Optional.empty();
        Optional<String> host = keys.required(
                "host", "Write the mail server's name under `" + table + "`, for example `host: smtp.example.org`.");
        Tls tls = keys.choice("tls", Tls.values()).orElse(Tls.STARTTLS);
        int port = keys.number("port", 1, 65_535).orElse(usualPort(tls));
        Optional<String> username = keys.text("username");
        Optional<String> password = keys.text("password");
        Optional<Signature> dkim = table.equals(POST_OFFICE)
                ? new SignatureKeys(home, problems).read(keys.table("dkim"))
                : Optional.empty();
        keys.refuseUnknown();
        if (tls == Tls.NONE && host.isPresent() && !isLoopback(host.get())) {
            problems.add(
                    name,
                    keys.lineOf("tls"),
                    "`tls: none` would send the password in clear to " + host.get() + ". Use starttls or implicit.");
            return Optional.empty();
        }
        return host.map(server -> new MailAccount(server, port, username, password, tls, dkim));
    }

    private Ceilings ceilings(Keys keys) {
        Ceilings shipped = Ceilings.SHIPPED;
        Ceilings ceilings = new Ceilings(
                new Ceiling(
                        ceiling(keys, "network-hour", shipped.network().hour()),
                        ceiling(keys, "network-day", shipped.network().day())),
                new Ceiling(
                        ceiling(keys, "hour", shipped.everybody().hour()),
                        ceiling(keys, "day", shipped.everybody().day())));
        keys.refuseUnknown();
        return ceilings;
    }

    private Sending sending(Keys keys) {
        override(keys, "connections", "ASKFIRST_SENDING_CONNECTIONS");
        override(keys, "per-minute", "ASKFIRST_SENDING_PER_MINUTE");
        override(keys, "per-hour", "ASKFIRST_SENDING_PER_HOUR");
        override(keys, "per-day", "ASKFIRST_SENDING_PER_DAY");
        Map<String, Integer> perDomain = new HashMap<>();
        keys.numbers("per-domain", 1, 1_000_000)
                .forEach((domain, most) -> perDomain.put(domain.toLowerCase(Locale.ROOT), most));
        Sending sending = new Sending(
                keys.number("connections", 1, 100).orElse(Sending.SHIPPED.connections()),
                keys.number("per-minute", 1, 1_000_000),
                keys.number("per-hour", 1, 1_000_000_000),
                keys.number("per-day", 1, 1_000_000_000),
                perDomain);
        keys.refuseUnknown();
        return sending;
    }

    private int ceiling(Keys keys, String key, int shipped) {
        override(keys, key, "ASKFIRST_CEILING_" + key.replace('-', '_').toUpperCase(Locale.ROOT));
        return keys.number(key, 1, 1_000_000_000).orElse(shipped);
    }

    /// In the environment they stand behind each other, with commas between them.
    private List<AddressRange> proxies(Keys keys) {
        String listed = environment.getOrDefault("ASKFIRST_TRUSTED_PROXIES", "");
        List<String> written = keys.texts("trusted-proxies");
        return (listed.isBlank() ? written.stream() : Stream.of(listed.split(",")))
                .flatMap(text -> proxy(text.strip(), keys.lineOf("trusted-proxies")))
                .toList();
    }

    private Stream<AddressRange> proxy(String text, int line) {
        Optional<AddressRange> range = AddressRange.parse(text);
        if (range.isEmpty())
            problems.add(
                    name,
                    line,
                    "`trusted-proxies` must be addresses such as 127.0.0.1 or 10.0.0.0/8, not `" + text + "`.");
        return range.stream();
    }

    private void override(Keys keys, String key, String variable) {
        String value = environment.get(variable);
        if (value != null && !value.isEmpty()) keys.override(key, value);
    }

    private static int usualPort(Tls tls) {
        return switch (tls) {
            case STARTTLS -> 587;
            case IMPLICIT -> 465;
            case NONE -> 25;
        };
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost") || host.equals("::1") || host.equals("[::1]")) return true;
        return host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
