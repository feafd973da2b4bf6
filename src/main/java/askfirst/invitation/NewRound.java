package askfirst.invitation;

import java.util.ArrayList;
import java.util.List;

/// What a round says, to be filled in for each person.
public record NewRound(String occasion, String subject, String text) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST = 20_000;

    public NewRound {
        text = clean(text);
    }

    /// Why it cannot be begun; empty when it can.
    public List<TextMistake> mistakes() {
        List<TextMistake> mistakes = new ArrayList<>(MergeFields.mistakes(text));
        mistakes.addAll(ofSubject(subject));
        if (occasion.isBlank()) mistakes.add(new TextMistake(0, "Write what the occasion is."));
        if (occasion.length() > LONGEST_LINE) mistakes.add(new TextMistake(0, "The occasion is too long."));
        if (text.length() > LONGEST) mistakes.add(new TextMistake(0, "The text is too long for a letter."));
        return mistakes;
    }

    static List<TextMistake> ofSubject(String subject) {
        List<TextMistake> mistakes = new ArrayList<>();
        if (subject.isBlank()) mistakes.add(new TextMistake(0, "Write a subject, for letters that go by mail."));
        if (subject.length() > LONGEST_LINE) mistakes.add(new TextMistake(0, "The subject is too long."));
        if (subject.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
            mistakes.add(new TextMistake(0, "The subject has to be one line."));
        if (subject.contains("{{")) mistakes.add(new TextMistake(0, "The subject cannot have merge fields."));
        return mistakes;
    }

    /// Lines end one way, and what no keyboard types is left out.
    static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]|[\\p{Cs}]", "")
                .strip();
    }
}
