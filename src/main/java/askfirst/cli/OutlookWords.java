package askfirst.cli;

import askfirst.publishing.Lot;
import askfirst.publishing.Numbers;
import askfirst.publishing.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What comes of sending an issue, in sentences: who gets it and why, who is left out and why, or why it cannot go.
final class OutlookWords {
    private OutlookWords() {}

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

    /// What she may want to look at first.
    static List<String> hints(List<String> sentences) {
        List<String> lines = new ArrayList<>();
        if (!sentences.isEmpty()) lines.add("Before you send:");
        for (String sentence : sentences) lines.add("  " + Printable.of(sentence));
        return lines;
    }

    static List<String> refusal(Outlook outlook) {
        List<String> lines = new ArrayList<>();
        lines.add(why(outlook) + " Nothing was sent.");
        return outlook instanceof Outlook.Nobody(var issue, var numbers) ? leftOut(lines, numbers) : lines;
    }

    private static String why(Outlook outlook) {
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
            case Outlook.Nobody(var issue, var numbers) ->
                "Nobody would get “" + Printable.of(issue.title()) + "”"
                        + (numbers.leftOut() == 0 ? ": there are no readers." : ".");
            case Outlook.Ready _, Outlook.Asked _ -> "";
        };
    }

    private static List<String> lots(List<String> lines, Numbers numbers) {
        add(lines, numbers, true);
        return leftOut(lines, numbers);
    }

    private static List<String> leftOut(List<String> lines, Numbers numbers) {
        if (numbers.leftOut() > 0) lines.add("Left out: " + people(numbers.leftOut()) + ":");
        add(lines, numbers, false);
        return lines;
    }

    private static void add(List<String> lines, Numbers numbers, boolean gets) {
        for (Lot lot : Lot.values())
            if (lot.gets() == gets && numbers.of(lot) > 0) lines.add("  " + numbers.of(lot) + " " + lot.words());
    }

    private static String people(long number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
