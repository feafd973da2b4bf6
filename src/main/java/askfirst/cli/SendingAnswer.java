package askfirst.cli;

import askfirst.delivery.Balance;
import askfirst.delivery.IssueBook;
import askfirst.publishing.Lot;
import askfirst.publishing.Numbers;
import askfirst.publishing.Outlook;
import askfirst.publishing.Pause;
import askfirst.publishing.Standing;
import askfirst.site.Site;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// How the sending of an issue stands, as programs and as the author read it.
final class SendingAnswer {
    static final String STANDING =
            "{slug, title, state, pause, due, localDue, zone, begun, ended, planned, waiting, sent, failed, skipped, "
                    + "held, unknown}";

    static final String LINE = "{address, state, attempts, code, said, settled}";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private SendingAnswer() {}

    /// Who gets it and why, who is left out and why.
    static List<String> numbers(String title, Numbers numbers) {
        List<String> lines = new ArrayList<>();
        lines.add("“" + Printable.of(title) + "” goes to " + people(numbers.gets()) + ":");
        return lots(lines, numbers);
    }

    /// The same when it is written down.
    static List<String> audience(Numbers numbers) {
        List<String> lines = new ArrayList<>();
        if (numbers.lots().isEmpty()) return lines;
        lines.add("It was written down for " + people(numbers.gets()) + ":");
        return lots(lines, numbers);
    }

    private static List<String> lots(List<String> lines, Numbers numbers) {
        add(lines, numbers, Lot.EVERY_LETTER);
        add(lines, numbers, Lot.BIG_NEWS);
        add(lines, numbers, Lot.FEW_MONTHS);
        if (numbers.leftOut() > 0) lines.add("Left out: " + people(numbers.leftOut()) + ":");
        add(lines, numbers, Lot.NOT_BIG);
        add(lines, numbers, Lot.NOT_YET);
        add(lines, numbers, Lot.PAUSED);
        add(lines, numbers, Lot.NEVER);
        return lines;
    }

    /// What she may want to look at first.
    static List<String> hints(List<String> sentences) {
        List<String> lines = new ArrayList<>();
        if (!sentences.isEmpty()) lines.add("Before you send:");
        for (String sentence : sentences) lines.add("  " + Printable.of(sentence));
        return lines;
    }

    static String line(Standing it, Site site) {
        return switch (it.state()) {
            case WAITING ->
                it.dueAt().isAfter(it.askedAt()) ? waiting(it, site) : "It goes out now; whoever serves sends it.";
            case LATE ->
                it.pause() == Pause.RESTORED
                        ? "It waits for your word, because an older database was put back. Some may have got it since. "
                                + "askfirst sending go " + it.slug() + " sends it, cancel gives it up."
                        : "It should have gone out on " + time(it, site)
                                + ", and nobody was serving. Nothing left. askfirst sending go " + it.slug()
                                + " sends it now, cancel gives it up.";
            case PLANNING -> "Its readers are being written down.";
            case SENDING -> "It is on its way. " + balance(it.balance());
            case PAUSED ->
                switch (it.pause()) {
                            case REFUSALS ->
                                "It stopped by itself: the mail server refuses one in five. Look at askfirst sending list "
                                        + it.slug() + " failed, then askfirst sending resume " + it.slug() + ". ";
                            case RESTORED ->
                                "It waits for your word, because an older database was put back: askfirst sending resume "
                                        + it.slug() + " goes on with whoever may not have got it, cancel gives it up. ";
                            case NONE, AUTHOR -> "It is paused. ";
                        }
                        + balance(it.balance());
            case CANCELLED -> "It was given up. " + balance(it.balance());
            case SENT -> "It is sent. " + balance(it.balance());
        };
    }

    private static String waiting(Standing it, Site site) {
        return "It goes out on " + time(it, site) + ". Until then askfirst sending cancel " + it.slug()
                + " stops it. askfirst serve has to be running.";
    }

    /// The sums, which balance.
    static String balance(Balance it) {
        List<String> parts = new ArrayList<>();
        parts.add(it.sent() + " sent");
        if (it.waiting() > 0) parts.add(it.waiting() + " waiting");
        if (it.failed() > 0) parts.add(it.failed() + " failed");
        if (it.skipped() > 0) parts.add(it.skipped() + " skipped because they left");
        if (it.held() > 0) parts.add(it.held() + " held");
        if (it.unknown() > 0) parts.add(it.unknown() + " unknown");
        return it.planned() + " planned = " + String.join(" + ", parts) + ".";
    }

    static String refusal(Outlook outlook) {
        return switch (outlook) {
            case Outlook.NoSuchIssue(String slug, var meant) ->
                "There is no issue " + Printable.of(slug) + "."
                        + meant.map(it -> " Did you mean " + it + "?").orElse("");
            case Outlook.Unfinished(var issue) ->
                "“" + Printable.of(issue.title()) + "” is a draft: take `draft: true` out of " + issue.file() + ".";
            case Outlook.NotPublished(var issue) ->
                "“" + Printable.of(issue.title())
                        + "” is not in the archive yet, where its mail says it can be read. First askfirst publish.";
            case Outlook.Outdated(var issue) ->
                "“" + Printable.of(issue.title())
                        + "” has a picture that is not in the archive yet, where its mail shows it from. First askfirst "
                        + "publish.";
            case Outlook.Mistaken(var problems) ->
                "First these have to be mended:\n"
                        + problems.stream().map(Object::toString).collect(Collectors.joining("\n"));
            case Outlook.Nobody(var issue, var numbers) -> "Nobody would get “" + Printable.of(issue.title()) + "”.";
            case Outlook.Ready _, Outlook.Asked _ -> "";
        };
    }

    static String json(Standing it) {
        return Json.of(json -> write(json, it));
    }

    static void write(JsonGenerator json, Standing it) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", it.slug());
        json.writeStringField("title", it.title());
        json.writeStringField("state", it.state().word());
        json.writeStringField("pause", it.pause().name().toLowerCase(Locale.ROOT));
        json.writeStringField("due", it.dueAt().toString());
        json.writeStringField("localDue", it.localDue());
        json.writeStringField("zone", it.zone());
        json.writeStringField("begun", it.begunAt().map(Instant::toString).orElse(null));
        json.writeStringField("ended", it.endedAt().map(Instant::toString).orElse(null));
        Balance sums = it.balance();
        json.writeNumberField("planned", sums.planned());
        json.writeNumberField("waiting", sums.waiting());
        json.writeNumberField("sent", sums.sent());
        json.writeNumberField("failed", sums.failed());
        json.writeNumberField("skipped", sums.skipped());
        json.writeNumberField("held", sums.held());
        json.writeNumberField("unknown", sums.unknown());
        json.writeEndObject();
    }

    /// Readers' rows one by one, because there may be a million.
    static void lines(Terminal terminal, Consumer<Consumer<IssueBook.Line>> all) {
        Json.to(terminal, json -> {
            json.writeStartArray();
            all.accept(Json.each(line -> write(json, line)));
            json.writeEndArray();
            return json;
        });
    }

    private static void write(JsonGenerator json, IssueBook.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", line.address());
        json.writeStringField("state", line.state());
        json.writeNumberField("attempts", line.attempts());
        json.writeNumberField("code", line.code());
        json.writeStringField("said", line.said());
        json.writeStringField("settled", line.settledAt().map(Instant::toString).orElse(null));
        json.writeEndObject();
    }

    private static String time(Standing it, Site site) {
        ZonedDateTime due = it.due(site.zone());
        return TIME.format(due) + " (" + due.getZone() + ")";
    }

    private static void add(List<String> lines, Numbers numbers, Lot lot) {
        if (numbers.of(lot) > 0) lines.add("  " + numbers.of(lot) + " " + lot.words());
    }

    private static String people(long number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
