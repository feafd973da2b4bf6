package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.invitation.Badge;
import askfirst.invitation.Letter;
import askfirst.invitation.StyleNote;
import askfirst.invitation.TextMistake;
import askfirst.theme.Theme;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Letters of the outbox, as programs and as the author read them.
final class LetterAnswer {
    static final String LETTER =
            "{id, kind, round, person, state, version, route, opened, left, holdUntil, sameness, badges, notes, subject, text}";

    private LetterAnswer() {}

    static String line(Letter it) {
        List<String> facts = new ArrayList<>(List.of(RegisterOf.word(it.state())));
        it.route().ifPresent(route -> facts.add("by " + RegisterOf.word(route)));
        it.holdUntil().ifPresent(day -> facts.add("until " + day));
        it.badges().forEach(badge -> facts.add(words(badge)));
        return Printable.of(it.id() + "  " + name(it) + "  " + String.join(", ", facts));
    }

    /// With what an invitation by mail needs, where it could go by mail.
    static List<String> lines(Letter it, Theme theme) {
        List<String> lines = new ArrayList<>(List.of(line(it), "Subject: " + Printable.of(it.subject()), ""));
        lines.add(Printable.of(it.text()));
        lines.add("");
        lines.add("Version " + it.version() + ". "
                + switch (it.kind()) {
                    case INVITATION ->
                        "Below it comes how to stop, which cannot be edited away. " + it.sameness()
                                + " words in a hundred are the round's.";
                    case LETTER -> "Below it comes, if it goes by mail, who writes and how to hear no more.";
                });
        it.notes().forEach(note -> lines.add("Note: " + words(note)));
        boolean mayGoByMail = it.person().flatMap(Connection::address).isPresent();
        if (mayGoByMail && it.kind() == Letter.Kind.INVITATION) lines.add("By mail: " + theme.rulesForInvitingByMail());
        return lines;
    }

    static String json(List<Letter> letters) {
        return Json.of(json -> {
            json.writeStartArray();
            for (Letter it : letters) write(json, it);
            json.writeEndArray();
        });
    }

    static String json(Letter letter) {
        return Json.of(json -> write(json, letter));
    }

    static String words(StyleNote note) {
        return switch (note) {
            case ANNOUNCEMENT_VOICE -> "it speaks to a crowd; write to one person";
            case MANY_LINKS -> "it has more than two links";
            case NO_QUESTION -> "nothing at its end asks for an answer";
        };
    }

    static String words(TextMistake mistake) {
        return mistake.line() == 0 ? mistake.message() : "line " + mistake.line() + ": " + mistake.message();
    }

    private static String words(Badge badge) {
        return switch (badge) {
            case Badge.Unchanged() -> "unchanged";
            case Badge.CloseTie() -> "close tie";
            case Badge.Talked(long days) -> days == 0 ? "talked today" : "talked " + days + " days ago";
            case Badge.Silent(long years) -> "silent for " + (years == 1 ? "a year" : years + " years");
            case Badge.CheckTheGreeting() -> "check the greeting";
            case Badge.NoInvitation() -> "no invitation";
            case Badge.LostAddress() -> "not sent: the address you approved is gone";
            case Badge.OtherAddress() -> "her address is another than you approved";
            case Badge.Unfilled(String field) -> "nothing for {{" + field + "}}";
        };
    }

    private static String name(Letter it) {
        return it.person().map(Connection::name).orElse("somebody who is not in your address book any more");
    }

    private static void write(JsonGenerator json, Letter it) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", it.id().toString());
        json.writeStringField("kind", RegisterOf.word(it.kind()));
        field(json, "round", it.round());
        field(json, "person", it.person().map(Connection::id));
        json.writeStringField("state", RegisterOf.word(it.state()));
        json.writeNumberField("version", it.version());
        field(json, "route", it.route().map(RegisterOf::word));
        field(json, "opened", it.openedAt());
        field(json, "left", it.leftAt());
        field(json, "holdUntil", it.holdUntil());
        json.writeNumberField("sameness", it.sameness());
        texts(json, "badges", it.badges().stream().map(LetterAnswer::words));
        texts(json, "notes", it.notes().stream().map(RegisterOf::word));
        json.writeStringField("subject", it.subject());
        json.writeStringField("text", it.text());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Stream<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts.toList()) json.writeString(text);
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, String name, Optional<?> value) throws IOException {
        json.writeStringField(name, value.map(Object::toString).orElse(null));
    }
}
