package askfirst.cli;

import askfirst.subscription.Audit;
import askfirst.subscription.Consent;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import askfirst.subscription.Words;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Readers as programs read them. Times are UTC, ISO 8601.
final class ReaderJson {
    static final String READER = "{address, name, state, pausedUntil, stoppedAt, unreachableSince, since, rhythm}";

    private ReaderJson() {}

    /// An array of readers; how many there were is returned.
    static long list(JsonGenerator json, Register register) throws IOException {
        var count = new LongAdder();
        json.writeStartArray();
        register.each(Json.each(it -> {
            reader(json, it);
            count.increment();
        }));
        json.writeEndArray();
        return count.sum();
    }

    /// A reader, and `consents`.
    static String one(Subscriber reader, List<Consent> consents) {
        return Json.of(json -> {
            json.writeStartObject();
            facts(json, reader);
            json.writeArrayFieldStart("consents");
            for (Consent it : consents) consent(json, it);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// `{removed, erased}`
    static String removed(Subscriber reader, boolean erased) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("removed", reader.address().wire());
            json.writeBooleanField("erased", erased);
            json.writeEndObject();
        });
    }

    /// The audit on its way; what came of it is returned.
    static Audit audit(JsonGenerator json, Register register) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("unproven");
        List<Subscriber> suppressed = new ArrayList<>();
        Audit audit = register.audit(Json.each(it -> {
            if (it.consent().isEmpty()) reader(json, it.subscriber());
            if (it.subscriber().state() == State.SUPPRESSED) suppressed.add(it.subscriber());
        }));
        json.writeEndArray();
        json.writeArrayFieldStart("suppressed");
        for (Subscriber it : suppressed) reader(json, it);
        json.writeEndArray();
        json.writeNumberField("subscribers", audit.subscribers());
        json.writeNumberField("imported", audit.imported());
        json.writeEndObject();
        return audit;
    }

    private static void reader(JsonGenerator json, Subscriber reader) throws IOException {
        json.writeStartObject();
        facts(json, reader);
        json.writeEndObject();
    }

    private static void facts(JsonGenerator json, Subscriber reader) throws IOException {
        json.writeStringField("address", reader.address().wire());
        json.writeStringField("name", reader.name());
        json.writeStringField("state", RegisterOf.word(reader.state()));
        json.writeStringField(
                "pausedUntil", reader.pausedUntil().map(Instant::toString).orElse(null));
        json.writeStringField("stoppedAt", ended(reader, State.STOPPED));
        json.writeStringField("unreachableSince", ended(reader, State.UNREACHABLE));
        json.writeStringField("since", reader.since().toString());
        json.writeStringField("rhythm", RegisterOf.word(reader.rhythm()));
    }

    private static @Nullable String ended(Subscriber reader, State state) {
        return reader.endedAt()
                .filter(_ -> reader.state() == state)
                .map(Instant::toString)
                .orElse(null);
    }

    private static void consent(JsonGenerator json, Consent consent) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", consent.address());
        json.writeStringField("began", consent.began());
        json.writeStringField("rhythm", RegisterOf.word(consent.rhythm()));
        json.writeStringField("asked", consent.askedAt().toString());
        json.writeStringField("saidYes", consent.saidYesAt().toString());
        json.writeStringField("written", consent.writtenAt().toString());
        json.writeStringField("page", consent.page());
        json.writeStringField("mail", consent.mailId());
        json.writeStringField("locale", consent.locale());
        json.writeStringField("network", consent.network());
        json.writeStringField(
                "invitation", consent.invitation().map(UUID::toString).orElse(null));
        words(json, "form", consent.form());
        words(json, "wording", consent.yes());
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String name, Words words) throws IOException {
        json.writeStringField(name, words.text());
        json.writeStringField(name + "Sha256", words.sha256());
    }
}
