package askfirst.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a friend would say about a letter before it goes out. None of them forbids anything.
public enum StyleNote {
    /// speaks to a crowd: "Dear all", "thrilled to announce", exclamation marks
    ANNOUNCEMENT_VOICE,
    /// more than two, the personal one included
    MANY_LINKS,
    /// nothing at its end to answer to
    NO_QUESTION;

    private static final int MOST_LINKS = 2;
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?iu)\\b(?:"
            + "dear (?:all|friends|everyone|colleagues)|hi (?:all|everyone)|hello (?:all|everyone)|"
            + "(?:excited|thrilled|delighted|proud|pleased|happy) to (?:announce|share|introduce|launch)|"
            + "i am launching|subscribe (?:now|today)|don[’']t miss|stay tuned|my network|"
            + "liebe (?:alle|freunde|kolleg\\w+)|hallo (?:alle|zusammen)|an alle|"
            + "freue mich,? (?:sehr,? )?(?:euch|ihnen|anzukündigen|mitzuteilen|zu verkünden)|jetzt abonnieren"
            + ")\\b|!.*!|!!");
    private static final Pattern LINK =
            Pattern.compile("(?i)https?://|\\bwww\\.|\\{\\{\\s*(?:personal_link|last_letter|never_link)\\s*}}");

    /// @param text as it was drafted or edited, without what the program adds below
    static List<StyleNote> of(String text) {
        List<StyleNote> notes = new ArrayList<>();
        if (ANNOUNCEMENT.matcher(text.replace('\n', ' ')).find()) notes.add(ANNOUNCEMENT_VOICE);
        if (LINK.matcher(text).results().count() > MOST_LINKS) notes.add(MANY_LINKS);
        if (!asksAtTheEnd(text)) notes.add(NO_QUESTION);
        return notes;
    }

    /// In the last lines, because a greeting and a name may follow the question.
    private static boolean asksAtTheEnd(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - 4), lines.size()).stream()
                .map(line -> line.replaceAll("(?i)https?://\\S+", ""))
                .anyMatch(line -> line.contains("?") || line.contains("？"));
    }
}
