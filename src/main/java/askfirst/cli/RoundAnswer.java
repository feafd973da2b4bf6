package askfirst.cli;

import askfirst.invitation.Round;
import askfirst.invitation.RoundNumbers;
import java.util.List;

/// Rounds, as programs and as the author read them.
final class RoundAnswer {
    private RoundAnswer() {}

    static String line(Round it) {
        RoundNumbers numbers = it.numbers();
        return Printable.of(it.id() + "  " + it.occasion() + ": asked " + numbers.asked() + ", answered "
                + numbers.answered() + " (" + numbers.yes() + " yes, " + numbers.no() + " no, " + numbers.never()
                + " never, " + numbers.wroteBack() + " wrote back), " + numbers.open() + " open, " + numbers.drafted()
                + " drafts"
                + switch (it.mail()) {
                    case GOES_ON -> "";
                    case PAUSED_BY_NEVERS -> "; mail is paused: two people asked not to be contacted";
                    case PAUSED_BY_BOUNCES -> "; mail is paused: too many came back";
                });
    }

    static String json(List<Round> rounds) {
        return Json.of(json -> {
            json.writeStartArray();
            for (Round it : rounds) {
                RoundNumbers numbers = it.numbers();
                json.writeStartObject();
                json.writeStringField("id", it.id().toString());
                json.writeStringField("occasion", it.occasion());
                json.writeStringField("begun", it.begunAt().toString());
                json.writeNumberField("drafted", numbers.drafted());
                json.writeNumberField("asked", numbers.asked());
                json.writeNumberField("yes", numbers.yes());
                json.writeNumberField("no", numbers.no());
                json.writeNumberField("never", numbers.never());
                json.writeNumberField("wroteBack", numbers.wroteBack());
                json.writeNumberField("open", numbers.open());
                json.writeNumberField("expired", numbers.expired());
                json.writeNumberField("bounced", numbers.bounced());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
