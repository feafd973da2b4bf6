import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a well-behaved mail of 2026 is, rule by rule, asked of the bytes that were received.
///
/// @param author  the address it has to come from
/// @param domain  the one its Message-ID has to end with
/// @param address the author's postal address
/// @param base    where every link has to lead, absolute
record MailRules(String author, String domain, String address, String base) {
    private static final int LONGEST_LINE = 998;
    private static final Pattern FETCHED = Pattern.compile("src=[\"']([^\"']*)|<script|<link|url\\(|@import");
    private static final int CLIPPED = 102_000;

    /// What is different between them.
    ///
    /// @param why      the beginning of the sentence that says why she gets it
    /// @param links    the personal links it may carry
    /// @param stop     what its text part must have, so that she knows how to stop
    enum Kind {
        CONFIRMATION(false, true, "You get this one mail because", Set.of("confirm"), "/confirm/"),
        NOTICE(false, true, "You get this mail because", Set.of("stop", "manage"), "/stop/"),
        MOVED(false, true, "You get this one mail because", Set.of("undo"), "/undo/"),
        ISSUE(true, false, "You get this letter because", Set.of("stop", "manage"), "/stop/"),
        TEST(true, false, "You get this letter because", Set.of("stop", "manage"), "/stop/"),
        INVITATION(false, false, "I write this to you alone, because", Set.of("i"), "#never");

        final boolean isByList;
        final boolean isAutomatic;
        final String why;
        final Set<String> links;
        final String stop;

        Kind(boolean isByList, boolean isAutomatic, String why, Set<String> links, String stop) {
            this.isByList = isByList;
            this.isAutomatic = isAutomatic;
            this.why = why;
            this.links = links;
            this.stop = stop;
        }
    }

    /// Each rule, and whether it is kept.
    Map<String, Boolean> of(ReceivedMail mail, Kind kind, String reader) {
        Map<String, Boolean> kept = new LinkedHashMap<>();
        everyMail(mail, reader, kept);
        parts(mail, kind, kept);
        String unsubscribe = mail.header("List-Unsubscribe");
        kept.put("`List-Unsubscribe`: one absolute https link, in one line", kind.isByList
                ? unsubscribe.matches("<" + base + "stop/[\\w-]{43}>") && isOneLine(mail, "List-Unsubscribe")
                : !mail.has("List-Unsubscribe"));
        kept.put("… and no `mailto:`, as no mailbox is read", !unsubscribe.contains("mailto:"));
        kept.put("`List-Unsubscribe-Post: List-Unsubscribe=One-Click`", kind.isByList
                ? mail.header("List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click")
                : !mail.has("List-Unsubscribe-Post"));
        kept.put("`List-Id`", kind.isByList == mail.header("List-Id").matches("<[\\w.-]+\\." + domain + ">|<" + domain + ">")
                && kind.isByList == mail.has("List-Id"));
        kept.put("`List-Archive`", kind.isByList == mail.has("List-Archive")
                && (!kind.isByList || mail.header("List-Archive").startsWith("<" + base)));
        kept.put("`List-Owner`", kind.isByList == mail.has("List-Owner")
                && (!kind.isByList || mail.header("List-Owner").equals("<mailto:" + author + ">")));
        kept.put("`Feedback-ID`, the same for every reader", kind.isByList == !mail.header("Feedback-ID").isEmpty());
        kept.put("`Auto-Submitted: auto-generated`", kind.isAutomatic
                ? mail.header("Auto-Submitted").equals("auto-generated")
                : !mail.has("Auto-Submitted"));
        kept.put("no `Precedence`", !mail.has("Precedence"));
        kept.put("personal links: these and no others", mail.links().stream().allMatch(it -> isOurs(it, kind.links))
                && !mail.links().isEmpty());
        return kept;
    }

    private void everyMail(ReceivedMail mail, String reader, Map<String, Boolean> kept) {
        kept.put("`From`: the author, once", mail.header("From").matches("[^<>]+ <" + author + ">"));
        kept.put("`To`: this reader, once", mail.header("To").equals(reader) || mail.header("To").equals("<" + reader + ">"));
        kept.put("envelope: this reader, once", mail.header("Delivered-To").equals(reader));
        kept.put("no `Cc`, no `Bcc`", !mail.has("Cc") && !mail.has("Bcc"));
        kept.put("`Date`, of just now", isOfNow(mail.header("Date")));
        kept.put("`Message-ID` in the sender's domain", mail.header("Message-ID").matches("<[\\w-]+@" + domain + ">"));
        kept.put("`MIME-Version: 1.0`", mail.header("MIME-Version").equals("1.0"));
        kept.put("`Subject`, RFC 2047 only where it must be", isSubjectPlain(mail));
        kept.put("a reply goes to the author", mail.headers("Reply-To").stream().allMatch(it -> it.contains(author)));
        kept.put("envelope sender in the sender's domain", mail.header("Return-Path").endsWith("@" + domain + ">"));
        kept.put("CRLF only, lines of 998 bytes at most", areLinesShort(mail.raw()));
        kept.put("no control character in a header", mail.head().stream().noneMatch(MailRules::hasControl));
    }

    private void parts(ReceivedMail mail, Kind kind, Map<String, Boolean> kept) {
        boolean isAlternative = mail.header("Content-Type").startsWith("multipart/alternative");
        int plain = mail.raw().indexOf("text/plain");
        int html = mail.raw().indexOf("text/html");
        kept.put(
                "text first, HTML second (a letter: text alone)",
                kind == Kind.INVITATION ? mail.html().isEmpty() : isAlternative && plain > 0 && plain < html);
        kept.put("quoted-printable or 8bit, UTF-8", each(mail.raw(), "Content-Transfer-Encoding: ", it -> it.matches("(?i)quoted-printable|8bit|7bit"))
                && each(mail.raw(), "Content-Type: text/", it -> it.contains("charset=UTF-8")));
        kept.put("text flows, in lines of 78 at most", mail.raw().contains("format=flowed")
                && mail.plain().lines().allMatch(it -> it.length() <= 78 || it.contains("://")));
        kept.put("who writes, and from where", isSaid(mail, address));
        kept.put("why she gets it", isSaid(mail, kind.why));
        kept.put("how to stop", mail.plain().contains(kind.stop)
                && (mail.html().isEmpty() || mail.html().contains(kind.stop)));
        kept.put("nothing is fetched but from the archive; no script", FETCHED.matcher(mail.html()).results().allMatch(it ->
                it.group(1) != null && it.group(1).startsWith(base)));
        kept.put("under 100 KB", mail.bytes().length < CLIPPED - 2_000);
    }

    private boolean isOurs(String link, Set<String> kinds) {
        return link.startsWith(base) && kinds.contains(link.substring(base.length()).split("/")[0]);
    }

    private static boolean isSaid(ReceivedMail mail, String words) {
        String plain = mail.plain().replaceAll("\\s+", " ");
        String html = mail.html().replaceAll("\\s+", " ").replace("&#39;", "'");
        return plain.contains(words) && (html.isEmpty() || html.contains(words));
    }

    private static boolean isOneLine(ReceivedMail mail, String name) {
        return mail.head().stream().filter(it -> it.startsWith(name + ":")).allMatch(it -> !it.contains("\r\n"));
    }

    private static boolean isOfNow(String date) {
        try {
            Instant written = ZonedDateTime.parse(date.replaceFirst(" \\(.*", ""), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Duration.between(written, Instant.now()).abs().toMinutes() < 30;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isSubjectPlain(ReceivedMail mail) {
        boolean isAscii = mail.subject() != null && mail.subject().chars().allMatch(it -> it < 128);
        return mail.has("Subject") && isAscii != mail.header("Subject").contains("=?UTF-8?");
    }

    private static boolean areLinesShort(String raw) {
        return !raw.replace("\r\n", "").contains("\n")
                && !raw.replace("\r\n", "").contains("\r")
                && Arrays.stream(raw.split("\r\n")).allMatch(it -> it.getBytes(UTF_8).length <= LONGEST_LINE);
    }

    private static boolean hasControl(String header) {
        return header.replace("\r\n", "").chars().anyMatch(it -> it < ' ' && it != '\t' || it >= 127 && it < 160
                || it == 0x2028 || it == 0x2029);
    }

    private static boolean each(String raw, String begin, Predicate<String> holds) {
        List<String> lines = raw.replaceAll("\r\n[ \t]+", " ").lines().filter(it -> it.startsWith(begin)).toList();
        return !lines.isEmpty() && lines.stream().allMatch(it -> holds.test(it.substring(begin.length())));
    }
}
