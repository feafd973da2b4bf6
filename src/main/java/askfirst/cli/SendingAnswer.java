package askfirst.cli;

import askfirst.delivery.Balance;
import askfirst.delivery.Delay;
import askfirst.delivery.IssueBook;
import askfirst.issue.Issue;
import askfirst.publishing.Lot;
import askfirst.publishing.Numbers;
import askfirst.publishing.Standing;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What programs read about the sending of issues.
final class SendingAnswer {
    static final String STANDING =
            "{slug, title, state, pause, due, localDue, zone, begun, ended, planned, waiting, sent, failed, skipped, "
                    + "held, unknown}";

    static final String LINE = "{address, state, attempts, code, said, settled}";

    static final String OUTLOOK = "{slug, gets, leftOut, lots: [{lot, gets, people, words}], hints}";

    private SendingAnswer() {}

    /// Every lot, also those of nobody.
    static String json(Issue issue, Numbers numbers, List<String> hints) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("slug", issue.slug());
            json.writeNumberField("gets", numbers.gets());
            json.writeNumberField("leftOut", numbers.leftOut());
            json.writeArrayFieldStart("lots");
            for (Lot lot : Lot.values()) write(json, lot, numbers.of(lot));
            json.writeEndArray();
            json.writeArrayFieldStart("hints");
            for (String hint : hints) json.writeString(hint);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Lot lot, long people) throws IOException {
        json.writeStartObject();
        json.writeStringField("lot", RegisterOf.word(lot));
        json.writeBooleanField("gets", lot.gets());
        json.writeNumberField("people", people);
        json.writeStringField("words", lot.words());
        json.writeEndObject();
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
        json.writeFieldName("delay");
        if (it.delay().isPresent()) write(json, it.delay().get());
        else json.writeNull();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Delay delay) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("stuck", delay.isStuck());
        json.writeNumberField("readers", delay.readers());
        json.writeNumberField("code", delay.code());
        json.writeStringField("said", delay.said());
        json.writeStringField("last", delay.lately().toString());
        json.writeStringField("next", delay.next().map(Instant::toString).orElse(null));
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
}
