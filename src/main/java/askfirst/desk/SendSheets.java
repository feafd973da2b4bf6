package askfirst.desk;

import askfirst.archive.SendingHints;
import askfirst.delivery.Balance;
import askfirst.delivery.IssueBook;
import askfirst.issue.Issue;
import askfirst.publishing.Lot;
import askfirst.publishing.Numbers;
import askfirst.publishing.Outlook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.site.Site;
import askfirst.theme.SendingPage;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages about sending, from what the room says.
@Singleton
final class SendSheets {
    private final Publisher publisher;
    private final Sendings sendings;
    private final Site site;
    private final Clock clock;

    SendSheets(Publisher publisher, Sendings sendings, Site site, Clock clock) {
        this.publisher = publisher;
        this.sendings = sendings;
        this.site = site;
        this.clock = clock;
    }

    SendingPage list() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), site.zone()).minusDays(SendingHints.OLD_AFTER_DAYS);
        Map<Boolean, List<SendingPage.Ready>> ready = publisher.ready().stream()
                .map(it -> new SendingPage.Ready(it.slug(), it.title(), it.date()))
                .collect(Collectors.partitioningBy(it -> it.date().isBefore(since)));
        List<Standing> asked = sendings.all();
        return new SendingPage.SendingList(
                "Letters to your readers",
                ready.getOrDefault(false, List.of()),
                ready.getOrDefault(true, List.of()),
                asked.stream()
                        .map(it -> new SendingPage.Sent(
                                it.slug(), it.title(), words(it).word(), sums(it.balance())))
                        .toList(),
                asked.stream()
                        .mapToInt(it -> words(it).seconds())
                        .filter(seconds -> seconds > 0)
                        .min()
                        .orElse(0));
    }

    SendingPage sheet(String slug, Outlook outlook, SendingPage.Typed typed, Optional<String> notice) {
        return switch (outlook) {
            case Outlook.Ready(var issue, Numbers numbers) -> sheet(issue, Optional.empty(), numbers, typed, notice);
            case Outlook.Nobody(var issue, Numbers numbers) ->
                sheet(issue, Optional.of("Nobody would get it."), numbers, typed, notice);
            case Outlook.Unfinished(var issue) ->
                sheet(issue.title(), slug, "It is a draft: take “draft: true” out of " + issue.file() + ".", notice);
            case Outlook.NotPublished(var issue) ->
                sheet(
                        issue.title(),
                        slug,
                        "It is not in the archive yet, where its mail says it can be read. First askfirst publish.",
                        notice);
            case Outlook.Outdated(var issue) ->
                sheet(
                        issue.title(),
                        slug,
                        "A picture of it is not in the archive yet, where its mail shows it from. First askfirst publish.",
                        notice);
            case Outlook.Mistaken(var problems) ->
                sheet(
                        slug,
                        slug,
                        "First these have to be mended: "
                                + String.join(
                                        "; ",
                                        problems.stream().map(Object::toString).toList()),
                        notice);
            case Outlook.NoSuchIssue _, Outlook.Asked _ -> throw new IllegalArgumentException("no sheet for it");
        };
    }

    /// @param state the readers she looks at; "" for those worth a look
    SendingPage shown(Standing it, String state, String after, Optional<String> notice) {
        Balance balance = it.balance();
        SendingWords words = words(it);
        List<SendingPage.Sum> sums = Stream.of(
                        new SendingPage.Sum("sent", balance.sent()),
                        new SendingPage.Sum("waiting", balance.waiting() - balance.inHand()),
                        new SendingPage.Sum("sending", balance.inHand()),
                        new SendingPage.Sum("failed", balance.failed()),
                        new SendingPage.Sum("unknown", balance.unknown()),
                        new SendingPage.Sum("skipped", balance.skipped()),
                        new SendingPage.Sum("held", balance.held()))
                .filter(sum -> sum.people() > 0)
                .toList();
        String looked = sums.stream().anyMatch(sum -> sum.state().equals(state)) ? state : words.worthALook();
        List<IssueBook.Line> lines = looked.isEmpty() ? List.of() : sendings.lines(it.slug(), looked, after);
        return new SendingPage.SendingShown(
                it.title(),
                it.slug(),
                here(it.slug(), state, after),
                words.line(),
                it.delay().map(why -> new SendingPage.Delay(why.words(site.zone()), why.isStuck())),
                words.seconds(),
                new SendingPage.Progress(balance.planned() - balance.waiting(), balance.planned()),
                words.acts(),
                sums,
                looked,
                lines.stream()
                        .map(line -> new SendingPage.Row(
                                line.delivery().toString(), line.address(), line.said(), line.attempts()))
                        .toList(),
                lines.size() < 100
                        ? Optional.empty()
                        : Optional.of(encoded(lines.getLast().address())),
                counts(publisher.audience(it), Lot.NOT_BIG, Lot.NOT_YET, Lot.PAUSED, Lot.UNREACHABLE, Lot.NEVER),
                notice);
    }

    private SendingPage sheet(String title, String slug, String why, Optional<String> notice) {
        return new SendingPage.SendingSheet(
                title,
                slug,
                Optional.of(why),
                0,
                List.of(),
                0,
                List.of(),
                List.of(),
                new SendingPage.Typed("", ""),
                List.of(),
                notice);
    }

    private SendingPage sheet(
            Issue issue, Optional<String> why, Numbers numbers, SendingPage.Typed typed, Optional<String> notice) {
        return new SendingPage.SendingSheet(
                issue.title(),
                issue.slug(),
                why,
                numbers.gets(),
                counts(numbers, Lot.EVERY_LETTER, Lot.BIG_NEWS, Lot.FEW_MONTHS),
                numbers.leftOut(),
                counts(numbers, Lot.NOT_BIG, Lot.NOT_YET, Lot.PAUSED, Lot.UNREACHABLE, Lot.NEVER),
                publisher.hints(issue),
                typed,
                zones(),
                notice);
    }

    /// Places, and no offsets or old short names.
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    private SendingWords words(Standing it) {
        return new SendingWords(it, site.zone(), clock.instant());
    }

    private static List<SendingPage.Count> counts(Numbers numbers, Lot... lots) {
        return Stream.of(lots)
                .filter(lot -> numbers.of(lot) > 0)
                .map(lot -> new SendingPage.Count(numbers.of(lot), lot.words()))
                .toList();
    }

    private static String here(String slug, String state, String after) {
        if (state.isEmpty()) return "/send/" + slug;
        return "/send/" + slug + "?state=" + encoded(state) + (after.isEmpty() ? "" : "&after=" + encoded(after));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String sums(Balance it) {
        if (it.planned() == 0) return "";
        return it.sent() + " of " + it.planned() + also(it.failed(), "failed") + also(it.unknown(), "unknown");
    }

    private static String also(long people, String state) {
        return people == 0 ? "" : ", " + people + " " + state;
    }
}
