package askfirst.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Strings that broke somebody's program once, and what can be made of them.
final class Naughty {
    private static final List<String> SEEDS = List.of(
            "",
            " ",
            "\t",
            "undefined",
            "null",
            "NaN",
            "-1",
            "0x7fffffff",
            "1e999",
            "TRUE",
            "\\",
            "\\n",
            "%s%n%x",
            "${jndi:ldap://x}",
            "=1+1",
            "+1",
            "-1+1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "＝1",
            "\t=1",
            "\r=1",
            "'=1",
            "\"",
            "'",
            "''",
            "\"\"",
            "`",
            "' or 1=1 --",
            "'; drop table subscription; --",
            "<script>alert(1)</script>",
            "<b>",
            "]]>",
            "<!--",
            "{0}",
            "{title}",
            "#{1+1}",
            "\u0000",
            "\u0001",
            "\u0007",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u200b",
            "\u200e",
            "\u202e",
            "\u2066",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "\ud83d\ude00",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "ﬁ",
            "田中",
            "مرحبا",
            "שלום",
            "Z͑ͫ̓a̡l͖g",
            "a@b",
            "a@b@c.com",
            "a b@example.com",
            "<a@example.com>",
            "a@example.com\r\nBcc: b@example.com",
            "a@[127.0.0.1]",
            "\"a\"@example.com",
            "a@example.com,b@example.com",
            "a;b@example.com",
            "../../etc/passwd",
            "C:\\con",
            "file:///etc/passwd",
            "2024-02-30",
            "9999-12-31",
            "-999999999-01-01");

    private Naughty() {}

    /// The same at each call.
    static List<String> strings(int count) {
        var dice = new Random(2026);
        List<String> strings = new ArrayList<>(SEEDS);
        while (strings.size() < count)
            strings.add(SEEDS.get(dice.nextInt(SEEDS.size())) + SEEDS.get(dice.nextInt(SEEDS.size())));
        return strings;
    }
}
